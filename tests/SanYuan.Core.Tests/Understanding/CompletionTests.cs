using CsCheck;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

/// <summary>A message that is nothing but an answer is read as one, and no other message is.</summary>
public class CompletionTests
{
    static Completion Read(string text) => Completion.Read(text, Corpus.Names, Corpus.Moment);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("２", 2)]
    [InlineData(" 3。", 3)]
    [InlineData("选1", 1)]
    [InlineData("第二个", 2)]
    [InlineData("回复2", 2)]
    [InlineData("二", 2)]
    public void A_number_of_the_list_is_chosen(string text, int choice) => Assert.Equal(choice, Read(text).Choice);

    [Theory]
    [InlineData("水利局", "water")]
    [InlineData("是水利局", "water")]
    [InlineData("县水利局机关支部。", "water")]
    [InlineData("单位是水利局", "water")]
    public void A_unit_is_named(string text, string code) => Assert.Equal(code, Read(text).Unit);

    [Theory]
    [InlineData("10月15日", "2020-10-15")]
    [InlineData("是昨天", "2020-10-20")]
    [InlineData("改成上周四", "2020-10-15")]
    [InlineData("2020年2月28日", "2020-02-28")]
    public void A_day_is_told(string text, string day) => Assert.Equal(day, $"{Read(text).Day:yyyy-MM-dd}");

    [Theory]
    [InlineData("明天")]
    [InlineData("2月30日")]
    public void A_day_that_cannot_be_is_told_apart(string text) => Assert.Equal((true, null), (Read(text).IsImpossibleDay, Read(text).Day));

    [Fact]
    public void A_person_is_named() => Assert.Equal("p01", Read("王建国同志").Person);

    [Theory]
    [InlineData("昨天水利局主题党日12人")]
    [InlineData("水利局主题党日")]
    [InlineData("参加 1")]
    [InlineData("请假 2 出差")]
    [InlineData("撤销")]
    [InlineData("我的")]
    [InlineData("12人")]
    [InlineData("")]
    [InlineData("。。。")]
    [InlineData("123456789012")]
    [InlineData("水利局 税务局三支部")]
    public void Other_messages_are_no_answer(string text)
    {
        var read = Read(text);
        Assert.Equal((null, null, null, null, false, false), (read.Choice, read.Unit, read.Person, read.Day, read.IsImpossibleDay, read.IsAmbiguousUnit));
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => Read(text) is not null);
}
