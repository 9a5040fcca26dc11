using SanYuan.Core.Attachments;
using SanYuan.Core.Settings;

namespace SanYuan.Bot.Tests.County;

/// <summary>Photos are the reporter's choice, unless the office asks for them and says why; then they are mentioned, and nothing is held up.</summary>
public sealed class PhotoRequirementTests
{
    const string Report = "今天参加县疾控中心支部主题党日，15名党员参加";
    const string Line = "\n党建办要求附照片：核对阵地建设情况";

    static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        Assert.StartsWith("已要求附照片（原因：核对阵地建设情况）", await county.SayAsync(TestRoster.Office, "要求附照片：核对阵地建设情况"), StringComparison.Ordinal);
        return county;
    }

    static Task<OfficeSetting?> SettingAsync(TestCounty county) => county.ReadAsync((session, token) => session.Settings.CurrentAsync(SettingNames.PhotosRequired, token));

    [Fact]
    public async Task A_report_without_a_photo_is_recorded_and_told_so_in_a_line()
    {
        await using var county = await OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, Report);
        Assert.StartsWith("已记入台账 #1\n", reply, StringComparison.Ordinal);
        Assert.EndsWith(Line, reply, StringComparison.Ordinal);
        Assert.Equal(4, reply.Split('\n').Length);
        Assert.Equal("照片已附到 #1", await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo));
    }

    [Fact]
    public async Task A_report_with_a_photo_is_not_and_a_voice_message_is_none()
    {
        await using var county = await OpenAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        Assert.DoesNotContain("要求附照片", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        await county.SendAsync(TestRoster.SecondEnvoy, AttachmentKind.Voice);
        Assert.EndsWith(Line, await county.SayAsync(TestRoster.SecondEnvoy, Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_reply_has_four_lines_already_nothing_is_said()
    {
        await using var county = await OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, "参加主题党日，15名党员参加");
        Assert.Equal(4, reply.Split('\n').Length);
        Assert.DoesNotContain("要求附照片", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_chased_for_one()
    {
        await using var county = await OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        for (var day = 17; day <= 31; day++)
        {
            county.At(day, 10);
            await county.RemindAsync();
            await county.WatchAsync();
        }
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Without_a_reason_it_is_refused_and_stays_off()
    {
        await using var county = await TestCounty.OpenAsync();
        foreach (var words in (string[])["要求附照片", "要求附照片：", "要求附照片：原因", "要求附照片：——"])
            Assert.StartsWith("没有改动。请写明原因", await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.StartsWith("本来就没有要求附照片", await county.SayAsync(TestRoster.Office, "不再要求照片"), StringComparison.Ordinal);
        Assert.Null(await SettingAsync(county));
        Assert.DoesNotContain("要求附照片", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        Assert.Equal(
            ["photos.release: off_already", "photos.require: no_reason"],
            (await county.ReadAsync((session, token) => session.Audit.NewestAsync(2, token))).Select(one => one.Action));
    }

    [Fact]
    public async Task It_is_switched_off_again_and_every_decision_is_kept()
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("好的，不再要求附照片", await county.SayAsync(TestRoster.Office, "不再要求照片：阵地都看过了"), StringComparison.Ordinal);
        Assert.DoesNotContain("要求附照片", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        var setting = (await SettingAsync(county))!;
        Assert.Equal(("off", "阵地都看过了", county.PersonOf(TestRoster.Office)), (setting.Value, setting.Reason, setting.Made.By));
    }

    [Theory]
    [InlineData(TestRoster.Envoy)]
    [InlineData(TestRoster.Liaison)]
    [InlineData(TestRoster.Leader)]
    public async Task Everybody_reads_what_is_asked_for_since_when_and_why_and_only_the_office_changes_it(string account)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Equal("目前不要求附照片，附不附都行。", await county.SayAsync(account, "照片要求"));
        Assert.StartsWith("这个由党建办使用", await county.SayAsync(account, "要求附照片：方便"), StringComparison.Ordinal);
        Assert.Null(await SettingAsync(county));
        await county.SayAsync(TestRoster.Office, "要求附照片：核对阵地建设情况");
        Assert.StartsWith("这个由党建办使用", await county.SayAsync(account, "不再要求照片"), StringComparison.Ordinal);
        Assert.Equal("2019年10月16日起党建办要求附照片，原因：核对阵地建设情况\n没附也照样记入台账。", await county.SayAsync(account, "照片要求"));
        await county.SayAsync(TestRoster.Office, "不再要求照片");
        Assert.Equal("目前不要求附照片，附不附都行。（2019年10月16日起不再要求）", await county.SayAsync(account, "照片要求"));
    }
}
