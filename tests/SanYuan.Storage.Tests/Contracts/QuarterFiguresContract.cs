using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class QuarterFiguresContract(TestDatabase database) : LedgerContract(database)
{
    static readonly Quarter Fourth = new(2019, 4);

    async Task<ActivityId> AddAsync(DateOnly day, ActivityType? type = ActivityType.PartyLecture, int? participants = 10, bool late = false)
    {
        var draft = new ActivityDraft(Envoy, Unit, day) { Type = type, Participants = participants, IsLate = late, Text = "原话", Source = new MessageSource("wecom", $"{day}"), RecordedAt = Noon };
        var id = await WriteAsync((session, token) => session.Activities.AddAsync(draft, token));
        await WriteAsync((session, token) => session.Findings.AddAsync(
            [new FindingDraft(id, Unit, FindingKind.Finding, "记录不规范"), new FindingDraft(id, Unit, FindingKind.Suggestion, "建立台账")], token));
        return id;
    }

    [Fact]
    public async Task Counts_hold_the_quarters_entries_that_stand_and_no_others()
    {
        await AddAsync(Fourth.First.AddDays(-1));
        var first = await AddAsync(Fourth.First, late: true);
        var last = await AddAsync(Fourth.Last, participants: null);
        await AddAsync(Fourth.Last.AddDays(1));
        var withdrawn = await AddAsync(Fourth.First);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(withdrawn, VersionKind.Withdrawn, new Change(Envoy, Noon, new MessageSource("wecom", "w")), token));
        var ledger = await ReadAsync((session, token) => QuarterLedger.ReadAsync(Fourth, session, token));
        Assert.Equal([new EntryCount(Envoy, Unit, ActivityType.PartyLecture, 2, 10, 1)], ledger.Entries);
        Assert.Equal([first, last], ledger.Lines.Select(line => line.Number));
        Assert.Equal((2, 0, 2), (ledger.Of(Envoy).Open, ledger.Of(Envoy).Closed, ledger.Of(Envoy).Suggestions));
        Assert.Equal(0, ledger.Of(Other).Total);
    }

    [Fact]
    public async Task Open_findings_are_those_of_entries_that_stand_up_to_the_day()
    {
        var entry = await AddAsync(Fourth.First, type: null);
        await AddAsync(Fourth.Last.AddDays(1));
        var open = await ReadAsync((session, token) => session.QuarterFigures.OpenFindingsAsync(Fourth.Last, token));
        Assert.Equal([new OpenFinding(Unit, entry, Envoy, Fourth.First, "记录不规范")], open);
    }
}
