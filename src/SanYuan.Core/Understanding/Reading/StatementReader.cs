using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Fields;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Puts together what a message of a known intent tells.</summary>
internal static class StatementReader
{
    public static IReadOnlyList<Statement> Read(Material m, Intent intent) => intent switch
    {
        Intent.Report => Report(m),
        Intent.Invite => [InvitationReader.Read(m)],
        Intent.Accept or Intent.Decline => Answer(m, intent),
        Intent.Feedback => Feedback(m),
        Intent.Correct => Corrections.Read(m, Plain(m, Outlook.Back)),
        Intent.Disown => [OnBehalf.Disowned(m)],
        Intent.MoveMeeting => [MeetingChanges.Moved(m)],
        Intent.Attendance => [AttendanceWishes.Told(m)],
        Intent.SignInSetting => [AttendanceWishes.Switched(m)],
        Intent.CancelMeeting => [MeetingChanges.Cancelled(m)],
        Intent.Rectify => EachReference(m, Plain(m, Outlook.Back) with { Type = null }),
        Intent.Undo => EachReference(m, Statement.Empty),
        Intent.CheckIn => [Plain(m, Outlook.Back) with { Type = null, Participants = null }],
        _ => [Statement.Empty],
    };

    private static List<Statement> Report(Material m)
    {
        var days = DayReader.Read(m, Outlook.Back);
        var drafts = RecordGrouper.Group(m, days);
        foreach (var draft in drafts) Assumptions.Complete(m, draft, drafts.Count);
        var colleague = OnBehalf.Of(m);
        return drafts.ConvertAll(d => d.ToStatement(m.Text) with { People = People(m), OnBehalfOf = colleague });
    }

    private static List<Statement> Feedback(Material m)
    {
        var drafts = RecordGrouper.Group(m, []);
        return drafts.ConvertAll(d => d.ToStatement(m.Text) with { Date = null, Time = null, Participants = null, People = People(m) });
    }

    private static IReadOnlyList<Statement> Answer(Material m, Intent intent)
    {
        var told = Plain(m, Outlook.Ahead) with { Time = null };
        var reasons = new ReasonReader(m.Text, m.Marks, m.References, at => Times.AfterFields(m, at));
        if (intent == Intent.Decline && reasons.Read(m.Clauses) is { } reason)
            told = told with { Reason = m.Text.Verbatim(reason.Start, reason.End) };
        if (intent == Intent.Decline && m.People.Count > 0 && (m.Text.Value.Contains('替') || m.Text.Value.Contains('代') || m.Text.Value.Contains('换')))
            told = told with { Substitute = told.People[^1] };
        return EachReference(m, told);
    }

    /// <summary>One record with the first of each thing told.</summary>
    private static Statement Plain(Material m, Outlook outlook)
    {
        var day = DayReader.First(DayReader.Read(m, outlook));
        NameMention? unit = m.Units.Find(static u => !u.IsSector) is { Code: not null } named ? named : m.Units.Count > 0 ? m.Units[0] : null;
        return Statement.Empty with
        {
            Date = day?.Tell(m.Text),
            Time = m.Clocks.Count > 0 ? m.Text.Tell(m.Clocks[0].Time, m.Clocks[0].Start, m.Clocks[0].End) : null,
            Unit = unit?.Tell(m.Text),
            Type = m.Types.Count > 0 ? m.Text.Tell(m.Types[0].Type, m.Types[0].Start, m.Types[0].End) : null,
            People = People(m),
            Doubts = Doubts.Of(m.Text, day, unit),
        };
    }

    public static IReadOnlyList<Told<string>> People(Material m) => [.. m.People.Select(p => m.Text.Tell(p.Code, p.Start, p.End))];

    private static IReadOnlyList<Statement> EachReference(Material m, Statement told) => Each(m, m.References, told);

    public static IReadOnlyList<Statement> Each(Material m, List<ReferenceMention> references, Statement told)
    {
        if (references.Count == 0) return [told];
        return [.. references.Select(r => told with { Reference = m.Text.Tell(r.Value, r.Start, r.End) })];
    }
}
