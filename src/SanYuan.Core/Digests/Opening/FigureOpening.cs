using SanYuan.Core.Activities;
using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Opening;

/// <summary>What stands behind a figure, as the ledger is now.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Lines">Those after what was skipped, more than are shown at once.</param>
public sealed record OpenedFigure(int Total, IReadOnlyList<string> Lines)
{
    /// <summary>What is to be said besides; empty when nothing.</summary>
    public string Note { get; init; } = "";

    /// <param name="all">Every line.</param>
    public static OpenedFigure Of(IReadOnlyList<string> all, int skip) => new(all.Count, [.. all.Skip(skip)]);
}

/// <summary>Opens a figure into what stands behind it.</summary>
public sealed class FigureOpening(DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    public async Task<OpenedFigure> ReadAsync(Period period, FigureRead figure, int skip, int limit, CancellationToken cancellationToken)
    {
        var open = new OpenThings(clock, roster, session);
        var duties = new OpenDuties(desk, clock, roster, session);
        return figure.Kind switch
        {
            FigureKind.Entries => await EntriesAsync(period, figure, EntryOrder.Day, skip, limit, cancellationToken),
            FigureKind.Units => await EntriesAsync(period, figure, EntryOrder.Unit, skip, limit, cancellationToken),
            FigureKind.Silent => await SilentAsync(period, figure, skip, limit, cancellationToken),
            FigureKind.Uninvited or FigureKind.ShortNotice or FigureKind.Differing => await MeetingsAsync(period, figure.Kind, skip, cancellationToken),
            FigureKind.Duties => OpenedFigure.Of(await duties.PeopleAsync(period, figure.Scope, cancellationToken), skip),
            FigureKind.Life => OpenedFigure.Of(await duties.BranchesAsync(period, figure.Scope, cancellationToken), skip),
            FigureKind.Meetings => OpenedFigure.Of(await duties.MeetingsAsync(period, figure.Scope, cancellationToken), skip),
            _ => OpenedFigure.Of(await open.LinesAsync(period, figure, cancellationToken), skip),
        };
    }

    async Task<OpenedFigure> EntriesAsync(Period period, FigureRead figure, EntryOrder order, int skip, int limit, CancellationToken cancellationToken)
    {
        var filter = desk.FilterOf(figure.Scope, period, roster);
        var total = (await session.Digests.PartAsync(period.From, period.To, filter, cancellationToken)).Entries.Count;
        var entries = await session.Digests.EntriesAsync(period.From, period.To, filter, order, skip, limit, cancellationToken);
        return new OpenedFigure(total, [.. entries.Select(Line)])
        {
            Note = figure.Kind == FigureKind.Entries && total != figure.Value ? DetailWords.Changed(figure.Value) : "",
        };
    }

    /// <summary>Of somebody who reported nothing, the last entry before.</summary>
    async Task<OpenedFigure> SilentAsync(Period period, FigureRead figure, int skip, int limit, CancellationToken cancellationToken)
    {
        var filter = desk.FilterOf(figure.Scope, period, roster);
        var facts = await DigestFacts.ReadAsync(period, filter, withUnits: false, clock, roster, session, cancellationToken);
        var silent = Silence.Of(facts).Where(person => figure.Scope.IsCounty || filter.People!.Contains(person.Id)).ToList();
        var shown = silent.Skip(skip).Take(limit).ToList();
        var latest = (await session.Digests.LatestAsync([.. shown.Select(person => person.Id)], period.To, cancellationToken)).ToDictionary(one => one.Appointee);
        return new OpenedFigure(silent.Count, [.. shown.Select(person => $"{person.Name}（{Posts(person, period.To)}）：{Last(latest.GetValueOrDefault(person.Id))}")])
        {
            Note = silent.Count != figure.Value ? DetailWords.Changed(figure.Value) : "",
        };
    }

    async Task<OpenedFigure> MeetingsAsync(Period period, FigureKind kind, int skip, CancellationToken cancellationToken)
    {
        var figures = await MeetingFigures.ReadAsync(period, await DigestFacts.PartsAsync(period, EntryFilter.County, session, cancellationToken), clock, roster, session, cancellationToken);
        if (kind == FigureKind.ShortNotice)
            return OpenedFigure.Of([.. figures.ShortNotice.Select(one => $"{one.Meeting}号会议 {clock.ToLocal(one.StartsAt):M月d日 HH:mm} {Unit(one.Unit)}，{clock.ToLocal(one.CalledAt):M月d日 HH:mm}才邀请")], skip);
        if (kind == FigureKind.Differing)
            return OpenedFigure.Of([.. figures.Differing.Select(one => $"{one.Meeting}号会议 {one.Person.Name}：单位说{Came(one.Presence.Unit)}，本人说{Came(one.Presence.Person)}")], skip);
        var held = figures.Uninvited.ToHashSet();
        var units = new EntryFilter([.. held.Select(one => one.Unit).Distinct()], null);
        var entries = await session.Digests.EntriesAsync(period.From, period.To, units, EntryOrder.Unit, 0, int.MaxValue, cancellationToken);
        return OpenedFigure.Of([.. entries.Where(one => one.Type is { } type && held.Contains(new HeldAt(one.Unit, one.Date, type))).Select(Line)], skip);
    }

    /// <summary>「#12 10月16日 王建国 县疾控中心 主题党日」.</summary>
    string Line(EntryLine entry) =>
        $"{entry.Number} {DetailWords.Day(entry.Date, clock.Today)} {roster.PersonById(entry.Appointee)?.Name} {Unit(entry.Unit)} {ActivityWords.Name(entry.Type)}{(entry.IsLate ? "（补报）" : "")}";

    string Last(EntryLine? entry) => entry is null ? "还没有过记录" : $"最近一条 {entry.Number} {DetailWords.Day(entry.Date, clock.Today)}";

    string Posts(Person person, DateOnly day) =>
        string.Join('、', roster.ActiveAppointmentsOf(person.Id, day).Select(held => $"{Unit(held.Unit)}{DigestWords.Role(held.Role)}").Distinct());

    string? Unit(UnitId unit) => roster.UnitById(unit)?.Name;

    static string Came(bool? came) => came == true ? "到了" : "没到";
}
