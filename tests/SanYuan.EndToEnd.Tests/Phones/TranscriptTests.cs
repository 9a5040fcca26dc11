using System.Text;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.EndToEnd.Tests.Phones;

public sealed class TranscriptTests
{
    const string Header = "{\"transcript\":1,\"started\":\"2019-10-16T01:00:00+00:00\"}\n";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_read_as_it_was_and_stands_in_the_file_in_plain_words()
    {
        var lines = new TranscriptLine[]
        {
            new() { At = 1.5, Channel = "wecom", Who = "wang", Kind = LineKinds.Text, Words = "第一行\n「第二行」<b>&" },
            new() { Channel = "wecom", Who = "wang", Kind = LineKinds.Push, Words = "邀请", Buttons = ["参加", "请假"] },
            new() { Channel = "wecom", Who = "wang", Kind = LineKinds.Tap, Words = "参加", Card = "邀请" },
            new() { Channel = "wecom", Who = "wang", Kind = LineKinds.Photo, Name = "a.jpg", Content = [0xff, 0xd8, 0] },
            new() { Channel = "wecom", Who = "wang", Kind = LineKinds.Place, Words = "县疾控中心", Latitude = 31.2, Longitude = -121.5 },
            new() { Channel = "wecom", Kind = LineKinds.Switch, Words = "limit on" },
        };
        var text = new Transcript(new DateTimeOffset(2019, 10, 16, 1, 0, 0, TimeSpan.Zero), lines).Write();
        Assert.StartsWith(Header + "{\"at\":1.5,\"channel\":\"wecom\",\"who\":\"wang\",\"kind\":\"text\",\"words\":\"第一行\\n「第二行」<b>&\"}\n", text, StringComparison.Ordinal);
        var read = await ReadAsync(text);
        Assert.Equivalent(lines, read.Lines, strict: true);
        Assert.Equal(text, read.Write());
    }

    [Theory]
    [InlineData("", "第1行应当写着")]
    [InlineData("hello\n", "第1行不是完整的 JSON")]
    [InlineData("{\"at\":1}\n", "第1行应当写着")]
    [InlineData("{\"transcript\":2,\"started\":\"2019-10-16T01:00:00+00:00\"}\n", "第2版")]
    [InlineData(Header + "{\"channel\":\"wecom\",\"who\":\"wang\",\"kind\":\"text\",\"wor", "第2行不是完整的 JSON")]
    [InlineData(Header + "\n", "第2行不是完整的 JSON")]
    [InlineData(Header + "null\n", "第2行不是完整的 JSON")]
    [InlineData(Header + "{\"channel\":\"wecom\",\"who\":null,\"kind\":\"text\"}\n", "第2行不是完整的 JSON")]
    [InlineData(Header + "{\"channel\":\"wecom\",\"who\":\"wang\",\"kind\":\"hologram\"}\n", "第2行的 kind「hologram」不认识")]
    [InlineData(Header + "{\"channel\":\"wecom\",\"kind\":\"text\"}\n", "第2行缺少")]
    [InlineData(Header + "{\"channel\":\"wecom\",\"who\":\"wang\",\"kind\":\"photo\",\"content\":\"***\"}\n", "第2行不是完整的 JSON")]
    public async Task A_bad_file_is_refused_with_its_line_and_what_is_wrong(string text, string told) =>
        Assert.Contains(told, (await Assert.ThrowsAsync<TranscriptException>(() => ReadAsync(text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_text_and_what_is_too_large_are_refused()
    {
        var binary = await Assert.ThrowsAsync<TranscriptException>(() => Transcript.ReadAsync(new MemoryStream([0xff, 0xfe, 0x80]), Token));
        Assert.Contains("不是 UTF-8", binary.Message, StringComparison.Ordinal);
        var large = await Assert.ThrowsAsync<TranscriptException>(() => Transcript.ReadAsync(new MemoryStream(new byte[(32 * 1024 * 1024) + 1]), Token));
        Assert.Contains("最多 32 MB", large.Message, StringComparison.Ordinal);
    }

    static Task<Transcript> ReadAsync(string text) => Transcript.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Token);
}
