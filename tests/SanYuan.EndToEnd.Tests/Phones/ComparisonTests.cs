using SanYuan.PlatformSimulator.Phones.Replaying;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.EndToEnd.Tests.Phones;

public sealed class ComparisonTests
{
    static readonly TranscriptLine[] Then =
    [
        Line(LineKinds.Text, "我的"), Line(LineKinds.Answer, "本月 1 次"), Line(LineKinds.Push, "提醒一"),
        Line(LineKinds.Text, "帮助"), Line(LineKinds.Answer, "您可以说…"), Line(LineKinds.Push, "提醒二"),
    ];

    [Fact]
    public void The_same_is_the_same_whenever_what_came_unasked_came() =>
        Assert.Empty(Comparison.Between(Then, [Then[5], Then[0], Then[1], Then[3], Then[4], Then[2]], ignoreNumbers: false));

    [Fact]
    public void A_changed_answer_is_told_with_what_was_said() =>
        Assert.Equal([new Difference("wecom", "wang", "帮助", "您可以说…", "请说…")], With(4, "请说…"));

    [Fact]
    public void What_is_missing_and_what_is_more_are_told() => Assert.Equal(
        [new Difference("wecom", "wang", "我的", "本月 1 次", null), new Difference("wecom", "wang", "帮助", null, "又及"), new Difference("wecom", "wang", "", "提醒二", null)],
        Comparison.Between(Then, [Then[0], Then[2], Then[3], Then[4], Line(LineKinds.Answer, "又及")], ignoreNumbers: false));

    [Fact]
    public void Answers_that_change_places_differ() =>
        Assert.Equal(2, Comparison.Between(Then, [Then[0], Then[4], Then[2], Then[3], Then[1], Then[5]], ignoreNumbers: false).Count);

    [Fact]
    public void Other_buttons_are_another_message()
    {
        var card = Then[2] with { Buttons = ["参加"] };
        Assert.Equal(new Difference("wecom", "wang", "", "提醒一", "提醒一\n[参加]"), Assert.Single(Comparison.Between(Then, Then.Select(line => line == Then[2] ? card : line), false)));
    }

    [Fact]
    public void Numbers_are_no_difference_when_that_was_asked_for()
    {
        Assert.Single(With(1, "本月 23 次"));
        Assert.Empty(With(1, "本月 23 次", ignoreNumbers: true));
        Assert.Single(With(1, "本月 23 回", ignoreNumbers: true));
    }

    static IReadOnlyList<Difference> With(int at, string words, bool ignoreNumbers = false) =>
        Comparison.Between(Then, Then.Select((line, place) => place == at ? line with { Words = words } : line), ignoreNumbers);

    static TranscriptLine Line(string kind, string words) => new() { Channel = "wecom", Who = "wang", Kind = kind, Words = words };
}
