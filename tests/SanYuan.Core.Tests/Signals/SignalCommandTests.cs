using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;
using SanYuan.Core.Tests.Understanding;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Signals;

public sealed class SignalCommandTests
{
    static readonly IChatCommand[] All =
    [
        new SignalListCommand(), new SignalShowCommand(), new SignalClearCommand(), new SignalReopenCommand(new CountyClock(TimeProvider.System, TimeZoneInfo.Utc)),
        new RequirePhotosCommand(), new ReleasePhotosCommand(), new ShowPhotosCommand(),
    ];

    static (IChatCommand Command, CommandWords Words)? Read(string text) =>
        All.Select(command => (command, CommandWords.Read(FoldedText.Of(text), command.Form))).Where(one => one.Item2 is not null).Select(one => (one.command, one.Item2!)).Cast<(IChatCommand, CommandWords)?>().SingleOrDefault();

    [Theory]
    [InlineData("异常提示", "signal.list", null, "")]
    [InlineData("「看异常提示」", "signal.list", null, "")]
    [InlineData("异常提示3", "signal.show", 3, "")]
    [InlineData("异常提示 第三条", "signal.show", 3, "")]
    [InlineData("異常提示１２", "signal.show", 12, "")]
    [InlineData("异常3 无问题 两次都是例行检查", "signal.clear", 3, "两次都是例行检查")]
    [InlineData("异常提示3：没问题，原因：电话核实过", "signal.clear", 3, "电话核实过")]
    [InlineData("异常3 没有问题，原因不明的那次是补报", "signal.clear", 3, "原因不明的那次是补报")]
    [InlineData("异常3 无问题\n看了签到表\n都在", "signal.clear", 3, "看了签到表\n都在")]
    [InlineData("异常3 无问题", "signal.clear", 3, "")]
    [InlineData("异常3 无问题 原因：", "signal.clear", 3, "")]
    [InlineData("异常3 无问题 原因", "signal.clear", 3, "")]
    [InlineData("异常3 重新打开", "signal.reopen", 3, "")]
    [InlineData("异常99999999999 重新打开", "signal.reopen", int.MaxValue, "")]
    [InlineData("要求附照片：核对阵地建设情况", "photos.require", null, "核对阵地建设情况")]
    [InlineData("要求附照片，原因：核对阵地", "photos.require", null, "核对阵地")]
    [InlineData("要求附照片：原因", "photos.require", null, "")]
    [InlineData("要求附照片", "photos.require", null, "")]
    [InlineData("不再要求照片", "photos.release", null, "")]
    [InlineData("不再要求附照片了：阵地都看过了", "photos.release", null, "阵地都看过了")]
    [InlineData("照片要求？", "photos.show", null, "")]
    public void Words_mean_what_they_say(string text, string name, int? number, string reason)
    {
        var (command, words) = Assert.NotNull(Read(text));
        Assert.Equal((name, number, reason), (command.Name, words.Number("number"), words.Verbatim("reason")));
    }

    [Theory]
    [InlineData("异常")]
    [InlineData("今天检查发现异常3处，无问题的已销号")]
    [InlineData("异常提示音响了，请人修好")]
    [InlineData("检查照片要求已落实")]
    [InlineData("要求附照片的台账已补齐，15名党员参加")]
    [InlineData("支部不再要求照片存档")]
    public void Other_sentences_go_their_usual_way(string text) => Assert.Null(Read(text));

    [Fact]
    public void Every_command_fits_its_own_example() => Assert.All(All, command => Assert.Equal(command, Assert.NotNull(Read(command.Example)).Command));

    [Fact]
    public void No_labelled_message_is_taken_for_a_command() =>
        Assert.All(Corpus.Messages(), message => Assert.Null(Read(message.GetProperty("text").GetString()!)));
}
