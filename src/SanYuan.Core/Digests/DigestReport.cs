using SanYuan.Core.Activities;
using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>A table of a report, for a sheet or a page.</summary>
/// <param name="Rows">Texts and whole numbers; null where there is nothing to say.</param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>A digest with everything behind its figures, for a file: figures, entries, duties, findings, meetings, as far as its reader may see them.</summary>
/// <param name="PrintedOn">The county's calendar.</param>
public sealed record DigestReport(Digest Digest, DateOnly PrintedOn, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>Rows of entries; a sheet holds a million.</summary>
    const int MostEntries = 1_000_000;
    const int MostFindings = 100_000;

    public static async Task<DigestReport> ReadAsync(Period period, DigestScope scope, DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var digest = await desk.WriteAsync(period, scope, whole: true, roster, session, cancellationToken);
        var reader = new ReportReader(period, scope, desk, clock, roster, session);
        var tables = new List<ReportTable> { Figures(digest), await reader.EntriesAsync(MostEntries, cancellationToken), await reader.DutiesAsync(cancellationToken) };
        // 选派单位 hears how its people are doing, not what they found.
        if (scope.Reader != DigestReader.Selecting)
            tables.Add(await reader.FindingsAsync(MostFindings, cancellationToken));
        tables.Add(await reader.MeetingsAsync(cancellationToken));
        return new DigestReport(digest, clock.Today, tables);
    }

    static ReportTable Figures(Digest digest) => new("数据", ["序号", "内容", "数值"], [.. digest.Lines.Select((line, at) => new object?[] { at + 1, line.Text, line.Figure is null ? null : line.Value })]);
}

/// <summary>Reads the tables of a report.</summary>
internal sealed class ReportReader(Period period, DigestScope scope, DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    readonly DateTimeOffset _start = clock.At(period.From, default);
    readonly DateTimeOffset _end = clock.At(period.To.AddDays(1), default);

    public async Task<ReportTable> EntriesAsync(int most, CancellationToken cancellationToken)
    {
        var entries = await session.Digests.EntriesAsync(period.From, period.To, desk.FilterOf(scope, period, roster), EntryOrder.Day, 0, most, cancellationToken);
        return new ReportTable(
            "台账明细", ["编号", "日期", "姓名", "单位", "类型", "人数", "补报"],
            [.. entries.Select(one => new object?[] { one.Number.ToString(), Day(one.Date), Person(one.Appointee), Unit(one.Unit), ActivityWords.Name(one.Type), one.Participants, one.IsLate ? "是" : null })]);
    }

    public async Task<ReportTable> DutiesAsync(CancellationToken cancellationToken)
    {
        var periods = DutyTallies.Within(period, clock.Today);
        var people = scope.Reader == DigestReader.Selecting ? desk.PeopleOf(scope, period, roster).Select(person => person.Id).ToHashSet() : null;
        var owed = new List<Obligation>();
        if (scope.Reader != DigestReader.Unit)
            owed.AddRange((await DutyLedger.OfPeopleAsync(periods, clock.Today, roster, session, cancellationToken)).Where(one => people?.Contains(one.Person!.Value) != false));
        if (scope.Reader != DigestReader.Selecting)
            owed.AddRange(await DutyLedger.OfBranchesAsync(periods, Branches(), clock.Today, roster, session, cancellationToken));
        return new ReportTable(
            "职责", ["姓名", "单位", "期间", "职责", "状态", "还缺", "台账"],
            [.. owed.Select(one => new object?[] { one.Person is { } person ? Person(person) : null, Unit(one.Unit), one.Period.Name, DutyWords.What(one.Rule), State(one.State), one.Missing, string.Join(' ', one.Entries) })]);
    }

    public async Task<ReportTable> FindingsAsync(int most, CancellationToken cancellationToken)
    {
        var whose = scope.IsCounty ? FindingScope.County : FindingScope.Of(scope.Units.ToHashSet());
        var open = (await session.FindingLife.UnsettledAsync(whose, cancellationToken)).Where(one => one.Kind == FindingKind.Finding);
        var closed = await session.FindingLife.FindAsync(await session.Digests.ClosedNumbersAsync(_start, _end, scope.IsCounty ? null : scope.Units, most, cancellationToken), cancellationToken);
        return new ReportTable(
            "问题", ["编号", "单位", "问题", "状态", "期限", "发现日期", "发现人", "台账号"],
            [.. open.Concat(closed).Select(one => new object?[] { one.Number.ToString(), Unit(one.Unit), one.Text, FindingWords.State(one), one.DueOn is { } due ? Day(due) : null, Day(one.FoundOn), Person(one.Appointee), one.Activity?.ToString() })]);
    }

    public async Task<ReportTable> MeetingsAsync(CancellationToken cancellationToken)
    {
        var people = scope.Reader == DigestReader.Selecting ? desk.PeopleOf(scope, period, roster).Select(person => person.Id).ToHashSet() : null;
        var invited = (await session.Digests.InvitedAsync(_start, _end, cancellationToken)).Where(one => people?.Contains(one.Person) ?? (scope.IsCounty || scope.Units.Contains(one.Unit)));
        var presence = Presence.Of(await session.Attendance.BetweenAsync(_start, _end, cancellationToken));
        return new ReportTable(
            "会议", ["会议号", "时间", "单位", "姓名", "回执", "到会"],
            [.. invited.Select(one => new object?[] { one.Meeting.ToString(), $"{clock.ToLocal(one.StartsAt):yyyy-MM-dd HH:mm}", Unit(one.Unit), Person(one.Person), Answered(one.Answer), Came(presence.GetValueOrDefault((one.Meeting, one.Person))) })]);
    }

    IReadOnlyList<Unit> Branches() => scope.Reader == DigestReader.Unit
        ? [.. scope.Units.Select(roster.UnitById).OfType<Unit>().Where(UnitScope.IsBranch)]
        : [.. roster.Units.Where(UnitScope.IsBranch)];

    string? Person(PersonId id) => roster.PersonById(id)?.Name;

    string? Unit(UnitId id) => roster.UnitById(id)?.Name;

    static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    static string State(DutyState state) => state switch
    {
        DutyState.Done => "已完成",
        DutyState.Excused => "请假免",
        DutyState.NotYetDue => "未到期",
        DutyState.Owed => "待完成",
        _ => "逾期",
    };

    static string? Answered(Meetings.Answer answer) => answer switch
    {
        Meetings.Answer.Accepted => "参加",
        Meetings.Answer.Declined => "请假",
        _ => null,
    };

    static string? Came(Presence presence) => presence.Differs ? "两边说法不一" : presence.Attended switch
    {
        true => "到会",
        false => "没到",
        _ => null,
    };
}
