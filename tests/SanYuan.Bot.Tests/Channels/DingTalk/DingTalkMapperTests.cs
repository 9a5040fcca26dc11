using System.Text;
using SanYuan.Bot.Channels;
using SanYuan.Bot.Channels.DingTalk.Callbacks;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Attachment = SanYuan.Core.Attachments.Attachment;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>Recorded payloads, as the core sees them.</summary>
public sealed class DingTalkMapperTests
{
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    static readonly DateTimeOffset ReceivedAt = new(2019, 10, 16, 12, 0, 3, TimeSpan.FromHours(8));
    static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeMilliseconds(1571198400123);
    static readonly AnswerRoute Conversation = new("https://oapi.dingtalk.com/robot/sendBySession?session=abc", DateTimeOffset.FromUnixTimeMilliseconds(1571203800123));
    static readonly AnswerRoute ToAccount = new("", DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Payloads => new(Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)));

    static string Folder => Path.Combine(AppContext.BaseDirectory, "Channels", "DingTalk", "Payloads");

    [Fact]
    public void A_text_becomes_a_message_with_its_words()
    {
        var message = Single("text");
        Assert.Equal(new InboundMessage("dingtalk", "msgText==", "Wang.Jianguo-01", InboundKind.Text, Report, SentAt) { Route = Conversation }, message);
    }

    [Theory, MemberData(nameof(Payloads))]
    public void Every_payload_becomes_messages_with_ids_of_their_own(string payload)
    {
        var messages = Map(payload);
        Assert.NotEmpty(messages);
        Assert.Distinct(messages.Select(message => message.MessageId));
        Assert.Equal(messages, Map(payload));
    }

    [Fact]
    public void In_a_group_the_call_of_the_robot_is_cut_off_and_the_sender_answered_alone()
    {
        var message = Single("text-in-group");
        Assert.Equal((Report, ToAccount), (message.Text, message.Route));
    }

    [Theory]
    [InlineData("text-of-outsider")]
    [InlineData("text-of-outsider-in-group")]
    [InlineData("text-with-odd-account")]
    public void Whoever_the_platform_does_not_name_has_no_account_and_is_answered_where_they_wrote(string payload)
    {
        var message = Single(payload);
        Assert.Equal(("", "你好", Conversation), (message.Account, message.Text, message.Route));
    }

    [Fact]
    public void Numbers_as_strings_and_objects_as_strings_are_read_alike()
    {
        var message = Single("text-with-odd-types");
        Assert.Equal(("撤销", SentAt, Conversation), (message.Text, message.SentAt, message.Route));
    }

    [Fact]
    public void Without_a_moment_it_was_sent_when_it_came() => Assert.Equal(ReceivedAt, Single("text-without-moment").SentAt);

    [Theory]
    [InlineData("text-without-webhook", "")]
    [InlineData("text-without-moment", "https://oapi.dingtalk.com/robot/sendBySession?session=abc")]
    public void An_address_without_an_end_has_ended(string payload, string address) => Assert.Equal(new AnswerRoute(address, DateTimeOffset.UnixEpoch), Single(payload).Route);

    [Theory]
    [InlineData("rich-text")]
    [InlineData("rich-text-as-string")]
    public void Words_and_pictures_of_one_message_are_taken_one_after_the_other_words_first(string payload)
    {
        var messages = Map(payload);
        Assert.Equal([InboundKind.Text, InboundKind.Attachment, InboundKind.Attachment], messages.Select(message => message.Kind));
        Assert.Equal("今天上午参加主题党日\n15名党员参加", messages[0].Text);
        Assert.Equal(["code-1", "code-2"], messages.Skip(1).Select(message => message.Attachment!.MediaId));
        Assert.Equal([messages[0].MessageId, messages[0].MessageId + "#1", messages[0].MessageId + "#2"], messages.Select(message => message.MessageId));
    }

    [Fact]
    public void Pictures_alone_are_pictures() => Assert.Equal(["code-1", "code-2"], Map("rich-text-of-pictures").Select(message => message.Attachment!.MediaId));

    [Theory]
    [InlineData("picture", AttachmentKind.Photo, "code-1", "")]
    [InlineData("picture-as-string", AttachmentKind.Photo, "code-1", "")]
    [InlineData("picture-with-small-code-only", AttachmentKind.Photo, "small-1", "")]
    [InlineData("audio-not-understood", AttachmentKind.Voice, "code-3", "")]
    [InlineData("video", AttachmentKind.Video, "code-4", "")]
    [InlineData("file", AttachmentKind.File, "code-5", "总结.docx")]
    public void What_a_message_carries_is_its_attachment(string payload, AttachmentKind kind, string code, string label)
    {
        var message = Single(payload);
        Assert.Equal((InboundKind.Attachment, ""), (message.Kind, message.Text));
        Assert.Equal(new Attachment(kind, code) { Label = label }, message.Attachment);
    }

    [Fact]
    public void What_the_platform_understood_of_a_voice_message_is_its_text()
    {
        var message = Single("audio");
        Assert.Equal((InboundKind.Text, Report + "。"), (message.Kind, message.Text));
        Assert.Null(message.Attachment);
    }

    [Theory]
    [InlineData("unknown-kind")]
    [InlineData("quota-used-up")]
    [InlineData("picture-without-code")]
    [InlineData("rich-text-of-nothing")]
    public void What_is_not_understood_is_a_message_all_the_same(string payload) => Assert.Equal(InboundKind.Unsupported, Single(payload).Kind);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"msgtype\":\"text\"}")]
    [InlineData("{\"msgId\":\"1\"}")]
    [InlineData("{\"msgId\":{},\"msgtype\":[]}")]
    public void Without_id_or_kind_it_is_no_message(string json)
    {
        Assert.True(PlatformJson.TryRead(json, out var root));
        Assert.False(DingTalkMessage.TryRead(root, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":")]
    [InlineData("<xml/>")]
    public void What_is_no_object_is_not_read(string json) => Assert.False(PlatformJson.TryRead(json, out _));

    [Fact]
    public void An_id_too_long_for_its_column_is_told_from_others_by_its_digest()
    {
        var (one, two) = (Id(new string('a', 400) + "1"), Id(new string('a', 400) + "2"));
        Assert.NotEqual(one, two);
        Assert.InRange(one.Length, 1, 380);
    }

    static string Id(string id)
    {
        PlatformJson.TryRead($"{{\"msgId\":\"{id}\",\"msgtype\":\"text\"}}", out var root);
        Assert.True(DingTalkMessage.TryRead(root, out var message));
        return message.Id;
    }

    static InboundMessage Single(string payload) => Assert.Single(Map(payload));

    static List<InboundMessage> Map(string payload)
    {
        Assert.True(PlatformJson.TryRead(File.ReadAllText(Path.Combine(Folder, payload + ".json"), Encoding.UTF8), out var root));
        Assert.True(DingTalkMessage.TryRead(root, out var message));
        return [.. DingTalkMapper.ToActivities(message, ReceivedAt).Select(ActivityMapping.ToInbound)];
    }
}
