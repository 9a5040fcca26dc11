using Microsoft.Bot.Schema;
using SanYuan.Bot.Channels.WeCom.Callbacks;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using Activity = Microsoft.Bot.Schema.Activity;
using Attachment = SanYuan.Core.Attachments.Attachment;

namespace SanYuan.Bot.Tests.Channels.WeCom;

public sealed class WeComMapperTests
{
    static readonly DateTimeOffset ReceivedAt = new(2019, 11, 8, 16, 0, 3, TimeSpan.FromHours(8));
    static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeSeconds(1573200000);

    [Fact]
    public void A_text_becomes_a_message_with_its_words()
    {
        var activity = Map("text");
        Assert.Equal((ActivityTypes.Message, "wecom", "zhangsan", "1000002"), (activity.Type, activity.ChannelId, activity.From.Id, activity.Recipient.Id));
        Assert.Null(activity.Locale);
        Assert.Equal(
            new InboundMessage("wecom", "1234567890123456", "zhangsan", InboundKind.Text, "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账", SentAt),
            activity.ToInbound());
    }

    [Theory]
    [InlineData("text-pretty-printed", "撤销")]
    [InlineData("text-without-cdata", "a < b & c")]
    public void Words_are_read_however_the_xml_is_laid_out(string payload, string words) => Assert.Equal(words, Map(payload).ToInbound().Text);

    [Theory]
    [InlineData("image", AttachmentKind.Photo, "media-1", "")]
    [InlineData("voice", AttachmentKind.Voice, "media-2", "")]
    [InlineData("video", AttachmentKind.Video, "media-3", "")]
    [InlineData("file", AttachmentKind.File, "k", "总结.docx")]
    [InlineData("file-with-media-id", AttachmentKind.File, "media-4", "总结.docx")]
    [InlineData("link", AttachmentKind.Link, "", "题 https://example.test/")]
    public void What_a_message_carries_is_its_attachment(string payload, AttachmentKind kind, string mediaId, string label)
    {
        var activity = Map(payload);
        var message = activity.ToInbound();
        Assert.Equal((ActivityTypes.Message, ""), (activity.Type, activity.Text));
        Assert.Equal((InboundKind.Attachment, ""), (message.Kind, message.Text));
        Assert.Equal(new Attachment(kind, mediaId) { Label = label }, message.Attachment);
        Assert.StartsWith("12345678901234", message.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_location_keeps_its_name_and_the_neighbourhood_only() =>
        Assert.Equal(
            new Attachment(AttachmentKind.Location, "") { Label = "县委大院", Latitude = 23.13, Longitude = 113.36, Spot = GeoPoint.Of(23.134, 113.358) },
            Map("location").ToInbound().Attachment);

    [Theory]
    [InlineData("", "")]
    [InlineData("north", "113.358")]
    [InlineData("91", "181")]
    [InlineData("NaN", "1e400")]
    public void Coordinates_that_cannot_be_are_left_out_and_the_place_stays(string latitude, string longitude)
    {
        var xml = Recorded.Payload("location").Replace("23.134", latitude, StringComparison.Ordinal).Replace("113.358", longitude, StringComparison.Ordinal);
        var place = MapXml(xml).ToInbound().Attachment!;
        Assert.Equal(("县委大院", null), (place.Label, place.Latitude));
        Assert.NotEqual(181, place.Longitude);
    }

    [Fact]
    public void A_name_of_any_length_is_cut_between_characters()
    {
        var label = MapXml(Recorded.Payload("location").Replace("县委大院", new string('县', 199) + "𠮷𠮷", StringComparison.Ordinal)).ToInbound().Attachment!.Label;
        Assert.Equal(new string('县', 199), label);
    }

    [Theory]
    [InlineData("unknown-kind", "hologram")]
    [InlineData("image-without-media-id", "image")]
    public void Another_kind_of_message_is_unsupported_and_named(string payload, string name)
    {
        var activity = Map(payload);
        var message = activity.ToInbound();
        Assert.Equal((ActivityTypes.Message, name), (activity.Type, activity.Name));
        Assert.Equal((InboundKind.Unsupported, "", null), (message.Kind, message.Text, message.Attachment));
        Assert.StartsWith("12345678901234", message.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscription_is_a_joining() => Assert.Equal(InboundKind.Joined, Map("event-subscribe").ToInbound().Kind);

    [Theory]
    [InlineData("event-click", "click", "menu-todo")]
    [InlineData("event-view", "view", "https://example.test/console")]
    [InlineData("event-location", "location", "")]
    [InlineData("event-click-empty", "click", "say:")]
    [InlineData("event-contact-created", "create_user", "")]
    [InlineData("event-contact-moved", "update_user", "")]
    [InlineData("event-contact-renamed-to-everyone", "update_user", "")]
    [InlineData("event-batch-job", "batch_job_result", "")]
    [InlineData("event-unknown", "something_new", "")]
    public void Another_event_is_an_event_with_its_name_in_lower_case(string payload, string name, string key)
    {
        var activity = Map(payload);
        Assert.Equal((ActivityTypes.Event, name, key), (activity.Type, activity.Name, activity.Value));
        Assert.Equal((InboundKind.Event, ""), (activity.ToInbound().Kind, activity.ToInbound().Text));
    }

    [Theory]
    [InlineData("event-template-card")]
    [InlineData("event-template-card-menu")]
    public void A_tapped_button_is_a_tap_with_its_key(string payload)
    {
        var message = Map(payload).ToInbound();
        Assert.Equal((InboundKind.Tap, "accept"), (message.Kind, message.Text));
    }

    [Fact]
    public void A_button_of_our_menu_says_its_words()
    {
        var message = Map("event-click-words").ToInbound();
        Assert.Equal((InboundKind.Text, "待办", "zhangsan"), (message.Kind, message.Text, message.Account));
    }

    [Fact]
    public void Whoever_opens_the_app_has_entered_it() => Assert.Equal((InboundKind.Entered, "zhangsan"), (Map("event-enter-agent").ToInbound().Kind, Map("event-enter-agent").ToInbound().Account));

    /// <summary>They come from "sys"; whom they are about stands in them.</summary>
    [Theory]
    [InlineData("event-unsubscribe", InboundKind.MemberHidden, "zhangsan", "")]
    [InlineData("event-contact-disabled", InboundKind.MemberHidden, "lisi", "")]
    [InlineData("event-contact-deleted", InboundKind.MemberLeft, "lisi", "")]
    [InlineData("event-contact-left", InboundKind.MemberLeft, "lisi", "")]
    [InlineData("event-contact-renamed", InboundKind.MemberRenamed, "lisi", "lisi2")]
    public void What_the_platform_tells_of_a_member_is_about_that_member(string payload, InboundKind kind, string account, string text)
    {
        var message = Map(payload).ToInbound();
        Assert.Equal((kind, account, text), (message.Kind, message.Account, message.Text));
    }

    [Theory]
    [InlineData("event-template-card", "event-template-card-other-task")]
    [InlineData("event-contact-created", "event-contact-created-same-second")]
    [InlineData("event-subscribe", "event-unsubscribe")]
    public void Two_events_of_the_same_second_have_different_ids(string one, string other)
    {
        Assert.NotEqual(Map(one).Id, Map(other).Id);
        Assert.Equal(Map(one).Id, Map(one).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<MsgId></MsgId>")]
    [InlineData("<MsgId>0</MsgId>")]
    [InlineData("<MsgId>x'; DROP</MsgId>")]
    public void A_message_without_a_usable_id_gets_a_stable_one(string element)
    {
        var xml = Recorded.Payload("text-without-msgid").Replace("<AgentID>", element + "<AgentID>", StringComparison.Ordinal);
        var id = MapXml(xml).Id;
        Assert.StartsWith("message-", id, StringComparison.Ordinal);
        Assert.Equal(id, MapXml(xml).Id);
        Assert.NotEqual(id, MapXml(xml.Replace("你好", "再见", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("张三")]
    [InlineData("a|b")]
    [InlineData("@all")]
    [InlineData("a b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_account_that_cannot_be_one_is_a_stranger(string account)
    {
        var message = MapXml(Recorded.Payload("text").Replace("ZhangSan", account, StringComparison.Ordinal)).ToInbound();
        Assert.Equal(("", InboundKind.Text), (message.Account, message.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999999")]
    public void A_moment_that_cannot_be_is_replaced_by_that_of_the_receipt(string moment) =>
        Assert.Equal(ReceivedAt, MapXml(Recorded.Payload("text").Replace("1573200000", moment, StringComparison.Ordinal)).Timestamp);

    [Fact]
    public void A_payload_without_any_field_is_unsupported_and_has_an_id()
    {
        var message = MapXml("<xml/>").ToInbound();
        Assert.Equal((InboundKind.Unsupported, ""), (message.Kind, message.Account));
        Assert.StartsWith("message-", message.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_character_in_the_words_does_not_lose_the_message() =>
        Assert.Equal("撤\ufffd销", MapXml(Recorded.Payload("text-pretty-printed").Replace("撤销", "撤\b销", StringComparison.Ordinal)).Text);

    [Fact]
    public void An_activity_without_words_of_another_channel_is_unsupported() =>
        Assert.Equal(InboundKind.Unsupported, new Activity(ActivityTypes.Message, "1", ReceivedAt) { ChannelId = "emulator" }.ToInbound().Kind);

    static Activity Map(string payload) => MapXml(Recorded.Payload(payload));

    static Activity MapXml(string xml)
    {
        Assert.True(WeComXml.TryRead(xml, out var fields));
        return WeComMapper.ToActivity(new WeComPayload(fields), ReceivedAt);
    }
}
