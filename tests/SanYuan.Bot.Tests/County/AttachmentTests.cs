using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County;

/// <summary>A report and what is sent beside it become one entry, whichever comes first.</summary>
public sealed class AttachmentTests
{
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";
    const string WhichActivity = "照片收到。请用一句话说明是哪次活动，我会附在一起。";

    static readonly Attachment Photo = new(AttachmentKind.Photo, "media-x");

    [Fact]
    public async Task Photos_after_a_report_become_part_of_it_and_the_sender_is_told_once()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        Assert.Equal("照片已附到 #1", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        county.Time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Equal("", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Location));
        Assert.Equal([AttachmentKind.Photo, AttachmentKind.Photo, AttachmentKind.Location], (await county.AttachedAsync(1)).Select(one => one.Draft.Content.Kind));
        Assert.Equal(1, await county.EntriesAsync());
    }

    [Fact]
    public async Task Photos_before_a_report_wait_for_it_and_its_reply_counts_them()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Equal(WhichActivity, await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Equal("", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        county.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("已记入台账 #1\n10月16日 县疾控中心 主题党日 15人 附照片2张\n", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        Assert.Equal(2, (await county.AttachedAsync(1)).Count);
        Assert.Equal("", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Equal(3, (await county.AttachedAsync(1)).Count);
    }

    [Fact]
    public async Task Everything_that_waits_is_counted_by_kind()
    {
        await using var county = await TestCounty.OpenAsync();
        foreach (var kind in new[] { AttachmentKind.Video, AttachmentKind.Photo, AttachmentKind.Location, AttachmentKind.File, AttachmentKind.Link, AttachmentKind.Photo })
            await county.SendAsync(TestRoster.Envoy, kind);
        Assert.Contains("附照片2张、视频1段、位置1处、文件1个、链接1个\n", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eleven_minutes_after_a_report_a_photo_waits_for_another()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        county.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(WhichActivity, await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Empty(await county.AttachedAsync(1));
        Assert.Single(await county.UnattachedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task A_photo_eleven_minutes_before_a_report_is_kept_and_belongs_to_none()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        county.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.DoesNotContain("附", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        await county.FetchAsync();
        Assert.Equal(MediaState.Stored, Assert.Single(await county.UnattachedAsync(TestRoster.Envoy)).State);
    }

    [Fact]
    public async Task Two_people_at_the_same_time_keep_their_own()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Equal(WhichActivity, await county.SendAsync(TestRoster.SecondEnvoy, AttachmentKind.Photo));
        Assert.DoesNotContain("附", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        Assert.Equal("照片已附到 #1", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Equal("", await county.SendAsync(TestRoster.SecondEnvoy, AttachmentKind.Photo));
        Assert.Contains("附照片2张", await county.SayAsync(TestRoster.SecondEnvoy, "今天参加疾控党课，8人参加"), StringComparison.Ordinal);
        Assert.Equal((1, 2), ((await county.AttachedAsync(1)).Count, (await county.AttachedAsync(2)).Count));
    }

    [Fact]
    public async Task A_photo_delivered_again_gets_the_same_answer_and_counts_once()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => county.SendAgainAsync(TestRoster.Envoy, Photo, "twice")));
        Assert.Equal(["照片已附到 #1"], replies.Distinct());
        Assert.Single(await county.AttachedAsync(1));
    }

    [Fact]
    public async Task Nine_photos_at_once_get_one_answer()
    {
        await using var county = await TestCounty.OpenAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 9).Select(number => county.SendAgainAsync(TestRoster.Envoy, Photo, $"p{number}")));
        Assert.Equal(WhichActivity, Assert.Single(replies, reply => reply.Length > 0));
        Assert.Contains("附照片9张", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "您好，这里是三员工作服务")]
    [InlineData(TestRoster.Ended, "您好，您目前没有在任的聘任")]
    [InlineData(TestRoster.Liaison, "收到，但照片目前只能附在三员的活动上，这条没有保存。")]
    public async Task Of_somebody_who_cannot_report_no_attachment_is_kept_and_nothing_is_fetched(string account, string start)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith(start, await county.SendAgainAsync(account, Photo, "s1"), StringComparison.Ordinal);
        await county.FetchAsync();
        Assert.Empty(county.Media.Asked);
        Assert.Null(await county.ReadAsync((session, token) => session.Attachments.FindAsync(1, token)));
        var kept = await county.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "s1", token));
        Assert.Equal(account == TestRoster.Liaison ? Photo : null, kept!.Message.Attachment);
    }

    [Fact]
    public async Task A_photo_beside_a_report_that_is_asked_about_goes_into_the_ledger_with_it()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Contains("没有这一天", await county.SayAsync(TestRoster.Envoy, "2月30日参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        Assert.Equal("照片收到，答完上面的问题就和这条一起入台账。", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Contains("附照片1张", await county.SayAsync(TestRoster.Envoy, "10月15日"), StringComparison.Ordinal);
        Assert.Single(await county.AttachedAsync(1));
    }

    [Fact]
    public async Task A_photo_beside_a_report_for_a_colleague_is_the_entry_s_of_the_colleague()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "代李秀英报：今天参加疾控主题党日，15人参加");
        Assert.Equal("照片已附到 #1", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Single(await county.AttachedAsync(1));
    }

    [Fact]
    public async Task A_report_of_several_activities_has_them_at_its_first_and_says_so()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        var reply = await county.SayAsync(TestRoster.Envoy, "今天上午参加疾控主题党日，15人参加；下午在教体局讲党课，20人参加");
        Assert.StartsWith("已记入台账 #1 #2\n", reply, StringComparison.Ordinal);
        Assert.Contains("主题党日 15人 附照片1张（附在 #1）\n", reply, StringComparison.Ordinal);
        Assert.Equal("语音已附到 #1（您刚才那条消息的第一件事）。语音里的话不会自动记入，要记的请写成一句话发来。", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Voice));
        Assert.Equal((2, 0), ((await county.AttachedAsync(1)).Count, (await county.AttachedAsync(2)).Count));
    }

    [Fact]
    public async Task A_voice_message_is_answered_for_itself_as_nobody_will_listen_to_it()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        Assert.StartsWith("语音收到，但我听不懂语音里的话。", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Voice), StringComparison.Ordinal);
        Assert.Equal("", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Voice));
    }

    [Fact]
    public async Task A_withdrawn_entry_keeps_its_attachments_and_gets_no_more()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.Equal(WhichActivity, await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
        Assert.Single(await county.AttachedAsync(1));
        await county.FetchAsync();
        Assert.Equal(MediaState.Stored, (await county.AttachedAsync(1))[0].State);
    }

    [Fact]
    public async Task Words_that_are_no_report_take_no_photo()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        await county.SayAsync(TestRoster.Envoy, "谢谢");
        await county.SayAsync(TestRoster.Envoy, "10月30日参加疾控主题党日，15人参加");
        Assert.Single(await county.UnattachedAsync(TestRoster.Envoy));
        Assert.Contains("附照片1张", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
    }
}
