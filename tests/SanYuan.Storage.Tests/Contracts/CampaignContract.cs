using SanYuan.Core.Activities;
using SanYuan.Core.Campaigns;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class CampaignContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);

    int _messages;

    Change Made => new(Liaison, Noon, new MessageSource("wecom", $"m{++_messages}"));

    static CampaignDraft Draft => new("主题教育", Day, Day.AddDays(30)) { Keywords = ["初心", "it's 100%_"], Types = [ActivityType.ThemeEducation], Kinds = [UnitKind.TwoNew] };

    ActivityDraft Entry(DateOnly day, ActivityType? type, string text) =>
        new(Envoy, Unit, day) { Type = type, Text = text, Source = new MessageSource("wecom", $"m{++_messages}"), RecordedAt = Noon };

    Task<ActivityId> EnterAsync(DateOnly day, ActivityType? type, string text) => WriteAsync((session, token) => session.Activities.AddAsync(Entry(day, type, text), token));

    Task<IReadOnlyList<string>> MarkAsync(ActivityId entry) => WriteAsync((session, token) => session.Campaigns.MarkAsync(entry, token));

    Task<IReadOnlyList<ActivityId>> EntriesAsync(int number) => ReadAsync((session, token) => session.Campaigns.EntriesAsync(number, token));

    [Fact]
    public async Task A_campaign_comes_back_whole_and_marks_what_was_there_before()
    {
        var word = await EnterAsync(Day, null, "不忘初心，牢记使命");
        var odd = await EnterAsync(Day, null, "it's 100%_ done");
        var type = await EnterAsync(Day.AddDays(30), ActivityType.ThemeEducation, "别的");
        await EnterAsync(Day.AddDays(31), ActivityType.ThemeEducation, "太晚");
        await EnterAsync(Day, ActivityType.PartyLecture, "it's 100 done");
        var number = await WriteAsync((session, token) => session.Campaigns.AddAsync(Draft, Made, token));
        Assert.Equal([word, odd, type], await EntriesAsync(number));
        var found = (await ReadAsync((session, token) => session.Campaigns.FindAsync(number, token)))!;
        Assert.Equal((Draft.Name, Draft.First, Draft.Last, CampaignStatus.Running), (found.Content.Name, found.Content.First, found.Content.Last, found.Status));
        Assert.Equal(Draft.Keywords, found.Content.Keywords);
        Assert.Equal(Draft.Types, found.Content.Types);
        Assert.Equal(Draft.Kinds, found.Content.Kinds);
        Assert.Equal([new CampaignCount(Unit, 3)], await ReadAsync((session, token) => session.Campaigns.CountsAsync(number, token)));
    }

    [Fact]
    public async Task A_new_entry_is_marked_once_and_a_changed_one_anew()
    {
        var number = await WriteAsync((session, token) => session.Campaigns.AddAsync(Draft, Made, token));
        var entry = await EnterAsync(Day, ActivityType.PartyLecture, "讲党课");
        Assert.Empty(await MarkAsync(entry));
        await WriteAsync((session, token) => session.Activities.CorrectAsync(entry, Entry(Day, ActivityType.ThemeEducation, ""), Made, token));
        Assert.Equal([entry], await EntriesAsync(number));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(entry, VersionKind.Withdrawn, Made, token));
        Assert.Empty(await EntriesAsync(number));
        Assert.Equal(["主题教育"], await MarkAsync(await EnterAsync(Day, null, "初心")));
    }

    [Fact]
    public async Task Another_last_day_marks_anew_and_an_ended_one_is_no_longer_running()
    {
        var number = await WriteAsync((session, token) => session.Campaigns.AddAsync(Draft, Made, token));
        var late = await EnterAsync(Day.AddDays(40), null, "初心");
        await WriteAsync((session, token) => session.Campaigns.ChangeAsync(number, new CampaignChange(CampaignChangeKind.Extended, Day.AddDays(40), Made), token));
        Assert.Equal([late], await EntriesAsync(number));
        Assert.Single(await ReadAsync((session, token) => session.Campaigns.RunningAsync(Day.AddDays(40), token)));
        await WriteAsync((session, token) => session.Campaigns.ChangeAsync(number, new CampaignChange(CampaignChangeKind.Ended, Day.AddDays(1), Made), token));
        Assert.Empty(await EntriesAsync(number));
        Assert.Empty(await ReadAsync((session, token) => session.Campaigns.RunningAsync(Day, token)));
        var steps = await ReadAsync((session, token) => session.Campaigns.ChangesAsync(number, token));
        Assert.Equal([CampaignChangeKind.Opened, CampaignChangeKind.Extended, CampaignChangeKind.Ended], steps.Select(step => step.Kind));
    }
}
