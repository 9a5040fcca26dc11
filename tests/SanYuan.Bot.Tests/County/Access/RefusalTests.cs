namespace SanYuan.Bot.Tests.County.Access;

/// <summary>Reaching for what is somebody else's by its number is answered with a sentence, leaves a line in the audit trail, and changes nothing.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(TestRoster.Liaison, "邀请王建国周五下午三点到教体局参加主题党日", "县教体局不是您负责的单位", "invite: not_your_unit")]
    [InlineData(FindingCounty.OtherLiaison, "1号会议改到周四下午三点", "1号不是您单位的会", "move_meeting: not_yours")]
    [InlineData(FindingCounty.OtherLiaison, "9号会议取消", "没有找到您发的9号会议", "cancel_meeting: unknown_number")]
    [InlineData(FindingCounty.OtherLiaison, "1号会议到会：王建国", "1号不是您单位的会", "attendance: not_yours")]
    [InlineData(TestRoster.Instructor, "参加 1", "没有找到给您的1号邀请", "accept: not_invited")]
    [InlineData(TestRoster.SecondEnvoy, "#1 人数改成12", "没有找到您的 #1", "correct: not_yours")]
    [InlineData(TestRoster.SecondEnvoy, "撤销 #1", "没有找到您的 #1", "undo: not_yours")]
    [InlineData(TestRoster.SecondEnvoy, "措施1完成", "措施 1 不是您负责的", "measure: not_yours")]
    [InlineData(TestRoster.Envoy, "措施9完成", "措施 9", "measure: unknown_number")]
    public async Task It_is_told_and_kept(string account, string text, string reply, string audit)
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Office, "措施：建立整改台账，责任人王建国，12月底前");
        var before = await county.RowsAsync();
        Assert.Contains(reply, await county.SayAsync(account, text), StringComparison.Ordinal);
        Assert.Equal([audit], await county.AuditAsync());
        Assert.Equal(before, await county.RowsAsync());
    }
}
