using System.Text.RegularExpressions;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>A measure as read, with what the office must be told about the reading.</summary>
/// <param name="DueProblem">The words of a last day that cannot be; null when there are none.</param>
/// <param name="IsDueAssumed">Whether the last day was filled in.</param>
internal sealed record ReadMeasure(MeasureDraft Draft, IReadOnlyList<string> Unknown, string? DueProblem, bool IsDueAssumed);

/// <summary>Splits what the office wrote into measures, one a line or a number. Pure.</summary>
internal static partial class MeasureReader
{
    public static IReadOnlyList<string> Split(string body) =>
        [.. Ends().Split(body).Select(line => Numbering().Replace(line.Trim(), "").Trim()).Where(line => line.Any(char.IsLetterOrDigit))];

    /// <param name="meeting">The meeting it was decided at; null when none has been held.</param>
    public static ReadMeasure Read(string text, Quarter quarter, MeetingId? meeting, Request request)
    {
        var owners = OwnerReader.Read(text, request.Roster, request.Moment);
        var due = DueReader.Read(text, request.Today);
        var draft = new MeasureDraft(quarter, text, due.Day ?? Assumed(quarter, request.Today))
        {
            Meeting = meeting,
            People = owners.People,
            Units = owners.Units,
            ToldBy = request.Sender.Person.Id,
            ToldAt = request.Moment,
            Source = request.Source,
        };
        return new ReadMeasure(draft, owners.Unknown, due.Problem, due.Day is null);
    }

    /// <summary>The next report meeting asks for it: the end of the quarter after the one it was decided in.</summary>
    static DateOnly Assumed(Quarter quarter, DateOnly today) => quarter.Next.Last >= today ? quarter.Next.Last : Quarter.Of(today).Next.Last;

    [GeneratedRegex("[\\r\\n]+|(?<=[；;。])\\s*(?=[0-9]{1,2}[、.．)）])")]
    private static partial Regex Ends();

    [GeneratedRegex("^(措施\\s*[0-9一二三四五六七八九十]{0,3}\\s*[：:、.．]|[（(]?[0-9]{1,2}[、.．)）]|[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|[①-⑳]|[-•·])\\s*")]
    private static partial Regex Numbering();
}
