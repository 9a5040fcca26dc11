using System.Text;
using System.Text.Json;
using SanYuan.Bot.Channels;
using SanYuan.Bot.Channels.Feishu.Callbacks;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Attachment = SanYuan.Core.Attachments.Attachment;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>Payloads as the platform's documents and its package's types show them, as the core sees them.</summary>
public sealed class FeishuMapperTests
{
    const string Id = "om_5ce6d572455d361153b7cb51da133945";
    const string Robot = "ou_robot";
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    static readonly DateTimeOffset ReceivedAt = new(2019, 10, 16, 12, 0, 3, TimeSpan.FromHours(8));
    static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeMilliseconds(1571198400123);
    static readonly AnswerRoute ToAccount = new("", DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Payloads => new(Directory.GetFiles(Path.Combine(Folder, "Payloads")).Select(path => Path.GetFileNameWithoutExtension(path)));

    static string Folder => Path.Combine(AppContext.BaseDirectory, "Channels", "Feishu");

    [Fact]
    public void A_text_becomes_a_message_with_its_words() =>
        Assert.Equal(new InboundMessage("feishu", Id, "Wang.Jianguo-01", InboundKind.Text, Report, SentAt) { Route = ToAccount }, Single("text"));

    [Fact]
    public void The_roster_may_have_the_apps_own_id_of_a_person() =>
        Assert.Equal("ou_84aad35d084aa403a838cf73ee18467", Assert.Single(Map("text", "open_id")).Account);

    [Theory, MemberData(nameof(Payloads))]
    public void Every_payload_becomes_messages_with_ids_of_their_own(string payload)
    {
        var messages = Map(payload);
        Assert.NotEmpty(messages);
        Assert.Distinct(messages.Select(message => message.MessageId));
        Assert.Equal(messages, Map(payload));
    }

    [Theory]
    [InlineData("text-in-group", Report)]
    [InlineData("text-that-names-people", "邀请王建国、李秀英周五下午三点开会")]
    [InlineData("text-to-all", "你好")]
    [InlineData("post-with-title-and-call", "十月主题党日\n 15名党员参加")]
    public void The_call_of_the_robot_is_cut_off_and_people_are_named(string payload, string words) => Assert.Equal((words, ToAccount), (Single(payload).Text, Single(payload).Route));

    [Theory]
    [InlineData("text-of-outsider")]
    [InlineData("text-with-odd-account")]
    public void Whoever_the_platform_does_not_name_has_no_account_and_is_answered_where_they_wrote(string payload)
    {
        var message = Single(payload);
        Assert.Equal(("", "你好", Id), (message.Account, message.Text, message.Route?.Address));
    }

    [Fact]
    public void Without_a_moment_it_was_sent_when_it_came() => Assert.Equal(ReceivedAt, Single("text-without-moment").SentAt);

    [Fact]
    public void Words_and_pictures_of_one_message_are_taken_one_after_the_other_words_first()
    {
        var messages = Map("post");
        Assert.Equal([InboundKind.Text, InboundKind.Attachment, InboundKind.Attachment], messages.Select(message => message.Kind));
        Assert.Equal("今天上午参加主题党日\n15名党员参加", messages[0].Text);
        Assert.Equal([$"{Id}/image/img_v3_1", $"{Id}/image/img_v3_2"], messages.Skip(1).Select(message => message.Attachment!.MediaId));
        Assert.Equal([Id, Id + "#1", Id + "#2"], messages.Select(message => message.MessageId));
    }

    [Fact]
    public void Pictures_alone_are_pictures() => Assert.Equal([$"{Id}/image/img_v3_1", $"{Id}/image/img_v3_2"], Map("post-of-pictures").Select(message => message.Attachment!.MediaId));

    [Theory]
    [InlineData("image", AttachmentKind.Photo, "image/img_v3_1", "")]
    [InlineData("audio", AttachmentKind.Voice, "file/file_v3_3", "")]
    [InlineData("media", AttachmentKind.Video, "file/file_v3_4", "现场.mp4")]
    [InlineData("file", AttachmentKind.File, "file/file_v3_5", "总结.docx")]
    public void What_a_message_carries_is_its_attachment(string payload, AttachmentKind kind, string media, string label)
    {
        var message = Single(payload);
        Assert.Equal((InboundKind.Attachment, ""), (message.Kind, message.Text));
        Assert.Equal(new Attachment(kind, $"{Id}/{media}") { Label = label }, message.Attachment);
    }

    [Fact]
    public void A_place_has_its_name_and_where_it_is() =>
        Assert.Equal((AttachmentKind.Location, "县疾控中心", 23.13, 113.36), Single("location").Attachment is { } place ? (place.Kind, place.Label, place.Latitude, place.Longitude) : default);

    [Theory]
    [InlineData("sticker")]
    [InlineData("share-user")]
    [InlineData("merge-forward")]
    [InlineData("image-without-key")]
    [InlineData("image-with-odd-key")]
    [InlineData("post-of-nothing")]
    [InlineData("text-of-broken-content")]
    public void What_is_not_understood_is_a_message_all_the_same(string payload) => Assert.Equal(InboundKind.Unsupported, Single(payload).Kind);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"event\":{\"message\":{\"message_id\":\"om_1\"}}}")]
    [InlineData("{\"event\":{\"message\":{\"message_type\":\"text\"}}}")]
    [InlineData("{\"event\":[]}")]
    public void Without_id_or_kind_it_is_no_message(string json) => Assert.False(FeishuMessage.TryRead(JsonDocument.Parse(json).RootElement, "user_id", out _));

    [Theory]
    [InlineData("tap")]
    [InlineData("tap-of-old-form")]
    public void A_tap_is_an_event_with_the_buttons_key(string callback)
    {
        var root = Read("Callbacks", callback);
        Assert.True(FeishuTap.TryRead(root, "user_id", out var tap) || FeishuTap.TryReadOld(root, "user_id", out tap));
        var message = tap.ToActivity(ReceivedAt).ToInbound();
        Assert.Equal((InboundKind.Tap, "meeting:12:26190660:accept", "Wang.Jianguo-01", ReceivedAt), (message.Kind, message.Text, message.Account, message.SentAt));
        Assert.Equal(message, tap.ToActivity(ReceivedAt).ToInbound());
    }

    static InboundMessage Single(string payload) => Assert.Single(Map(payload));

    static List<InboundMessage> Map(string payload, string accountType = "user_id")
    {
        Assert.True(FeishuMessage.TryRead(Read("Payloads", payload), accountType, out var message));
        return [.. FeishuMapper.ToActivities(message, Robot, ReceivedAt).Select(ActivityMapping.ToInbound)];
    }

    static JsonElement Read(string kind, string name)
    {
        Assert.True(PlatformJson.TryRead(File.ReadAllText(Path.Combine(Folder, kind, name + ".json"), Encoding.UTF8), out var root));
        return root;
    }
}
