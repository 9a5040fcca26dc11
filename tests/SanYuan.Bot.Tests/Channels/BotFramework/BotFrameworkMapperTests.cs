using Newtonsoft.Json;
using SanYuan.Bot.Channels.BotFramework;
using SanYuan.Bot.Channels.BotFramework.Callbacks;
using SanYuan.Bot.Channels.BotFramework.Sending;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Tests.Channels.BotFramework;

/// <summary>Recorded payloads, as the core sees them.</summary>
public sealed class BotFrameworkMapperTests
{
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";
    const string Account = "3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f01";

    static readonly DateTimeOffset SentAt = new(2019, 10, 16, 4, 0, 0, 123, TimeSpan.Zero);
    static readonly ConversationAddress Alone = new(
        "msteams", "https://smba.trafficmanager.net/cn/", "a:1pL6i0oY3C0K8oAj8", "29:1AbC-dEf_0123456789", "28:3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00", "7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d");

    [Fact]
    public void A_text_becomes_a_message_with_its_words_and_the_way_back()
    {
        var message = Single("text");
        Assert.Equal((ChannelNames.BotFramework, Account, InboundKind.Text, Report, SentAt), (message.Channel, message.Account, message.Kind, message.Text, message.SentAt));
        Assert.True(ConversationAddress.TryRead(message.Route!.Address, out var address));
        Assert.Equal(Alone, address);
    }

    [Fact]
    public void An_id_is_the_same_at_every_delivery_and_another_in_another_conversation()
    {
        var id = Single("text").MessageId;
        Assert.Equal(id, Single("text").MessageId);
        Assert.NotEqual(id, Single("text-in-group").MessageId);
    }

    [Fact]
    public void In_a_group_the_bots_name_is_cut_out_others_stay_and_the_sender_is_answered_alone()
    {
        var message = Single("text-in-group");
        Assert.Equal(Report + "，和<at>李秀英</at>一起", message.Text);
        Assert.True(ConversationAddress.TryRead(message.Route!.Address, out var address));
        Assert.Equal(Alone with { ConversationId = "" }, address);
    }

    [Theory]
    [InlineData("text-in-group-to-others")]
    [InlineData("bot-added-to-group")]
    [InlineData("member-added")]
    [InlineData("reaction")]
    [InlineData("edited")]
    [InlineData("typing")]
    public void What_is_not_said_to_the_bot_is_left_alone(string payload) => Assert.Empty(Map(payload));

    [Fact]
    public void Whom_the_organisation_does_not_vouch_for_has_no_account() => Assert.Equal(("", "你好"), (Single("text-of-guest").Account, Single("text-of-guest").Text));

    [Fact]
    public void A_photo_is_an_attachment_to_be_fetched_with_the_token()
    {
        var message = Single("photo");
        Assert.Equal(InboundKind.Attachment, message.Kind);
        Assert.Equal(new Attachment(AttachmentKind.Photo, "token https://smba.trafficmanager.net/cn/v3/attachments/0-cn-d1/views/original") { Label = "" }, message.Attachment);
    }

    [Fact]
    public void Words_with_photos_are_the_words_first_and_each_photo_with_an_id_of_its_own()
    {
        var messages = Map("photos-with-words");
        Assert.Equal([InboundKind.Text, InboundKind.Attachment, InboundKind.Attachment], messages.Select(message => message.Kind));
        Assert.Equal([Report, "", ""], messages.Select(message => message.Text));
        Assert.Equal(["", "#1", "#2"], messages.Select(message => message.MessageId[messages[0].MessageId.Length..]));
    }

    [Fact]
    public void A_file_that_lies_elsewhere_is_not_fetched_and_its_sender_told_what_can_be_sent()
    {
        Assert.Equal(InboundKind.Unsupported, Single("photo-of-elsewhere").Kind);
        Assert.Equal(InboundKind.Unsupported, Single("file-of-onedrive").Kind);
    }

    [Fact]
    public void A_host_that_was_allowed_is_fetched_from_without_the_token()
    {
        var message = Single("file-of-onedrive", new BotFrameworkOptions { AttachmentHosts = "other.example; .sharepoint.com" });
        Assert.Equal((AttachmentKind.Photo, "plain https://county-my.sharepoint.com/personal/wang/_layouts/15/download.aspx?UniqueId=1", "a.jpg"),
            (message.Attachment!.Kind, message.Attachment.MediaId, message.Attachment.Label));
    }

    [Theory]
    [InlineData("tap", Account)]
    [InlineData("tap-without-words", "emulator.3f0c2a51-1d2e-4c3b-9a4f-000000000001")]
    public void A_tap_brings_its_buttons_key_with_or_without_words(string payload, string account)
    {
        var message = Single(payload);
        Assert.Equal((InboundKind.Tap, "answer:12:1:accept", account), (message.Kind, message.Text, message.Account));
    }

    [Fact]
    public void Data_of_a_card_that_is_not_ours_is_no_tap() => Assert.Equal(InboundKind.Unsupported, Single("card-of-somebody-else").Kind);

    [Fact]
    public void Who_adds_the_bot_is_greeted() => Assert.Equal((InboundKind.Joined, Account), (Single("bot-added").Kind, Single("bot-added").Account));

    [Theory]
    [InlineData("id")]
    [InlineData("from")]
    [InlineData("conversation")]
    [InlineData("timestamp")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    public void What_lacks_what_every_activity_has_is_refused(string field)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(PathOf("text")))!.AsObject();
        json.Remove(field);
        Assert.False(BotFrameworkMessage.TryRead(JsonConvert.DeserializeObject<Activity>(json.ToJsonString())!, out _));
    }

    static InboundMessage Single(string payload, BotFrameworkOptions? options = null) => Assert.Single(Map(payload, options));

    static List<InboundMessage> Map(string payload, BotFrameworkOptions? options = null)
    {
        Assert.True(BotFrameworkMessage.TryRead(JsonConvert.DeserializeObject<Activity>(File.ReadAllText(PathOf(payload)))!, out var message));
        return [.. BotFrameworkMapper.ToActivities(message, options ?? new BotFrameworkOptions()).Select(activity => activity.ToInbound())];
    }

    static string PathOf(string payload) => Path.Combine(AppContext.BaseDirectory, "Channels", "BotFramework", "Payloads", payload + ".json");
}
