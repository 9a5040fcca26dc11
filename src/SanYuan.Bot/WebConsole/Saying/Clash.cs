using System.Text.Json;
using SanYuan.Bot.WebConsole.Pages;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Saying;

/// <summary>What somebody typed on a page that had meanwhile been changed by another: kept word for word, and not done.</summary>
/// <param name="Subject">As <see cref="Editions"/> name it.</param>
/// <param name="Before">The words of the deed, before what was typed.</param>
/// <param name="From">The page it was typed on.</param>
/// <param name="By">Who typed it: nobody else is shown it, and so led to say it under their own name.</param>
internal sealed record Clash(string Subject, string Before, string Words, string From, long By)
{
    const string Path = "/changed";

    /// <summary>An address holds so much; a longer page is left to the overview.</summary>
    const int LongestFrom = 500;

    public const int LongestWords = 600;

    /// <summary>Whether the thing is still as it was when the form was drawn.</summary>
    public async Task<bool> HoldsAsync(string? seen, RosterSnapshot roster, HttpContext http, ILedgerSession session, CancellationToken cancellationToken) =>
        Subject.Length == 0 || await Editions.ReadAsync(Subject, Visitor.Of(http), roster, Language.Of(http), session, cancellationToken) is not { } edition || edition.Stamp == seen;

    /// <summary>Where the difference is shown.</summary>
    public string AddressFor(HttpContext http)
    {
        var kept = this with { From = From.Length > LongestFrom ? "/" : From, Words = Words.Length > LongestWords ? Words[..LongestWords] : Words };
        return $"{Path}?note={PageNote.Seal(http, JsonSerializer.Serialize(kept))}";
    }

    /// <returns>Null for what this visitor did not type.</returns>
    public static Clash? Open(HttpContext http, string? note) =>
        PageNote.Open(http, note) is { } kept && JsonSerializer.Deserialize<Clash>(kept) is { } clash && clash.By == Visitor.Of(http).Person?.Value ? clash : null;
}
