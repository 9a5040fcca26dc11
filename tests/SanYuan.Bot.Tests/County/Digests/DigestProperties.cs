using CsCheck;
using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Findings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Digests;

/// <summary>Each figure of a digest against the same count made from all entries by the plainest code there is.</summary>
public sealed class DigestProperties
{
    static readonly string[] People = ["P1", "P2", "P3", "P4"];
    static readonly string[] Units = ["CDC", "EDU", "KH", "FIN"];
    static readonly ActivityType?[] Types = [null, ActivityType.ThemePartyDay, ActivityType.CommitteeMeeting, ActivityType.GroupMeeting, ActivityType.SupervisionInspection, ActivityType.HeartTalk];
    static readonly string[] Periods = ["2019-10", "2019-09", "2019-Q3", "2019-Q4", "2019", "2019-W42", "2019-10-16"];

    /// <summary>Days since 1 August; withdrawn; moved by days after it was told; a finding in it.</summary>
    static readonly Gen<(string Person, string Unit, int Day, ActivityType? Type, bool Supervision, bool Withdrawn, int Moved, bool Finding)> GenEntry =
        Gen.Select(Any(People), Any(Units), Gen.Int[0, 76], Any(Types), Gen.Bool, Gen.Int[0, 4], Gen.Int[-6, 3], Gen.Bool, (person, unit, day, type, supervision, withdrawn, moved, finding) =>
            (person, unit, day, type, supervision, withdrawn == 0, Math.Max(0, moved), finding));

    static readonly DateOnly Start = new(2019, 8, 1);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    [Fact]
    public async Task Every_figure_is_what_the_entries_say() => await GenEntry.Array[1, 25].SampleAsync(
        async entries =>
        {
            await using var county = await TestCounty.OpenAsync();
            await county.ApplyAsync(DutyCounty.Draft);
            foreach (var (entry, number) in entries.Select((entry, number) => (entry, number)))
                await EnterAsync(county, entry, number);
            var all = (await county.ReadAsync((session, token) => session.Activities.NewestAsync(1000, token))).ToList();
            foreach (var key in Periods)
                await CompareAsync(county, key, all);
        },
        iter: 6, threads: 1);

    static async Task EnterAsync(TestCounty county, (string Person, string Unit, int Day, ActivityType? Type, bool Supervision, bool Withdrawn, int Moved, bool Finding) entry, int number)
    {
        var roster = county.Roster();
        var (person, unit) = (roster.PersonByCode(entry.Person)!.Id, roster.UnitByCode(entry.Unit)!.Id);
        var draft = new ActivityDraft(person, unit, Start.AddDays(entry.Day))
        {
            Type = entry.Type, Supervision = entry.Supervision ? SupervisionKind.Daily : null, Text = "话", Source = new MessageSource("wecom", $"g{number}"), RecordedAt = county.Time.GetUtcNow(),
        };
        var change = new Change(person, county.Time.GetUtcNow(), new MessageSource("wecom", $"h{number}"));
        await county.WriteAsync(async (session, token) =>
        {
            var id = await session.Activities.AddAsync(draft, token);
            if (entry.Finding)
                await session.Findings.AddAsync([new FindingDraft(id, unit, FindingKind.Finding, "问题")], token);
            if (entry.Moved > 0)
                await session.Activities.CorrectAsync(id, draft with { Date = draft.Date.AddDays(-entry.Moved) }, change, token);
            if (entry.Withdrawn)
                await session.Activities.WithdrawAsync(id, VersionKind.Withdrawn, change, token);
            return true;
        });
    }

    static async Task CompareAsync(TestCounty county, string key, List<Activity> all)
    {
        Assert.True(Period.TryParse(key, out var period));
        var roster = county.Roster();
        var within = all.Where(one => one.Status == ActivityStatus.Recorded && one.Content.Date >= period.From && one.Content.Date <= period.To).ToList();
        var office = await FiguresAsync(county, period, DigestScope.Office);
        Assert.Equal(within.Count, office[FigureKind.Entries].Value);
        Assert.StartsWith($"报告{within.Count}篇：特派员{OfRole(Roles.Envoy)}、指导员{OfRole(Roles.Instructor)}、监督员{OfRole(Roles.Supervisor)}", office[FigureKind.Entries].Text, StringComparison.Ordinal);
        Assert.Equal(within.Select(one => one.Content.Unit).Distinct().Count(), office[FigureKind.Units].Value);
        var silent = roster.Appointments.Where(held => held.IsActiveOn(period.To)).Select(held => held.Person).Distinct().Where(person => within.All(one => one.Content.Appointee != person));
        Assert.Equal(silent.Count(), office[FigureKind.Silent].Value);
        var open = await county.ReadAsync((session, token) => session.FindingLife.UnsettledAsync(FindingScope.County, token));
        Assert.Equal(open.Count, office[FigureKind.OpenFindings].Value);
        if (period.Kind == PeriodKind.Month && within.Count > 0)
            CompareMonth(office, within, all, period, roster);
        var leaders = await FiguresAsync(county, period, DigestScope.Leaders);
        Assert.All(new[] { FigureKind.Entries, FigureKind.Units, FigureKind.Silent, FigureKind.OpenFindings }, kind => Assert.Equal(office[kind].Value, leaders[kind].Value));
        foreach (var unit in roster.Units.Where(unit => unit.Kind != UnitKind.Sector))
            Assert.Equal(within.Count(one => one.Content.Unit == unit.Id), (await FiguresAsync(county, period, DigestScope.Unit([unit.Id])))[FigureKind.Entries].Value);
        var own = within.Count(one => one.Content.Appointee == roster.PersonByCode("P1")!.Id);
        Assert.Equal(own, (await FiguresAsync(county, period, DigestScope.Selecting([roster.UnitByCode("FIN")!.Id])))[FigureKind.Entries].Value);

        int OfRole(Roles role) => within.Count(one => roster.RolesOf(one.Content.Appointee, period.To).HasFlag(role));
    }

    /// <summary>The built-in duties of a month: one entry at the envoy's and the instructor's unit, one inspection; three kinds of organisational life at each branch.</summary>
    static void CompareMonth(Dictionary<FigureKind, DigestLine> office, List<Activity> within, List<Activity> all, Period period, RosterSnapshot roster)
    {
        // Nothing is owed for months that were over when the ledger's first entry was held.
        if (period.To < all.MinBy(one => one.Id.Value)!.Content.Date)
            return;
        var done = roster.Appointments.Where(held => held.IsActiveOn(period.To)).Count(held => held.Role == Roles.Supervisor
            ? within.Any(one => one.Content.Appointee == held.Person && (one.Content.Type == ActivityType.SupervisionInspection || one.Content.Supervision is not null))
            : within.Any(one => one.Content.Appointee == held.Person && one.Content.Unit == held.Unit));
        Assert.Equal(done, office[FigureKind.Duties].Value);
        ActivityType[] life = [ActivityType.ThemePartyDay, ActivityType.CommitteeMeeting, ActivityType.GroupMeeting];
        var held = roster.Units.Where(unit => unit.Kind != UnitKind.Sector).Sum(unit => life.Count(type => within.Any(one => one.Content.Unit == unit.Id && one.Content.Type == type)));
        Assert.Equal(held, office[FigureKind.Life].Value);
        var uninvited = within.Where(one => one.Content.Type is { } type && life.Contains(type)).Select(one => one.Content.Unit).Distinct().Count();
        Assert.Equal(uninvited, office.TryGetValue(FigureKind.Uninvited, out var line) ? line.Value : 0);
    }

    static async Task<Dictionary<FigureKind, DigestLine>> FiguresAsync(TestCounty county, Period period, DigestScope scope)
    {
        var digest = await county.Ledger.ReadAsync((session, token) => county.Get<DigestDesk>().WriteAsync(period, scope, whole: true, county.Roster(), session, token), Token);
        return digest.Lines.Where(line => line.Figure is not null).ToDictionary(line => line.Figure!.Value);
    }
}
