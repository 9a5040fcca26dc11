using SanYuan.Core.Digests;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

/// <summary>Which digest is looked at: the period and the reader of the address, as far as they are the visitor's.</summary>
/// <param name="Scopes">Those the visitor may choose between; empty for whoever has no digest.</param>
/// <param name="Error">What is wrong with the period typed; null when nothing is.</param>
internal sealed record DigestRequest(Period Period, DigestScope Scope, IReadOnlyList<DigestScope> Scopes, string? Error)
{
    public static DigestRequest Of(Visitor visitor, string? period, string? scope, RosterSnapshot roster, DateOnly today, Language language)
    {
        var scopes = ScopesOf(visitor, roster);
        var chosen = scopes.FirstOrDefault(one => one.Key == scope, scopes.Count > 0 ? scopes[0] : DigestScope.Leaders);
        if (string.IsNullOrWhiteSpace(period))
            return new DigestRequest(Period.Of(PeriodKind.Month, today), chosen, scopes, null);
        return Period.TryParse(period.Trim(), out var told)
            ? new DigestRequest(told, chosen, scopes, null)
            : new DigestRequest(Period.Of(PeriodKind.Month, today), chosen, scopes, HowToWrite(language));
    }

    public static string HowToWrite(Language language) => language["请写成 2019-10-16、2019-W42、2019-10、2019-Q4 或 2019", "Write 2019-10-16, 2019-W42, 2019-10, 2019-Q4 or 2019"];

    /// <summary>The office may read everybody's; others their own.</summary>
    static IReadOnlyList<DigestScope> ScopesOf(Visitor visitor, RosterSnapshot roster)
    {
        if (visitor.IsAny(OpenToAttribute.Office))
            return [DigestScope.Office, DigestScope.Leaders];
        if (visitor.Person is { } id && roster.PersonById(id) is { } person)
            return DigestReaders.ScopesOf(person, visitor.Roles, roster);
        return visitor.IsAny(Roles.Leader) ? [DigestScope.Leaders] : [];
    }
}
