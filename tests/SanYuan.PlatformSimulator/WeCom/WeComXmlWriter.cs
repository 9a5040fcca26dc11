using System.Xml.Linq;

namespace SanYuan.PlatformSimulator.WeCom;

internal sealed record WeComXmlHeader(string CorpId, string UserId, string CreateTime, int AgentId);

/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
public sealed record SimulatedPlace(string Label, double Latitude, double Longitude);

/// <summary>Writes callbacks as the platform does (documents 90238 and 90239).</summary>
internal static class WeComXmlWriter
{
    public static string Text(WeComXmlHeader header, string text, long messageId) => Write(
        header, "text", new XElement("Content", new XCData(text)), new XElement("MsgId", messageId));

    /// <param name="kind">image, video or file.</param>
    public static string Media(WeComXmlHeader header, string kind, string mediaId, long messageId) => Write(
        header, kind, new XElement("MediaId", new XCData(mediaId)), new XElement("MsgId", messageId));

    public static string Voice(WeComXmlHeader header, string mediaId, long messageId) => Write(
        header, "voice", new XElement("MediaId", new XCData(mediaId)), new XElement("Format", new XCData("amr")), new XElement("MsgId", messageId));

    public static string Location(WeComXmlHeader header, SimulatedPlace place, long messageId) => Write(
        header,
        "location",
        new XElement("Location_X", place.Latitude),
        new XElement("Location_Y", place.Longitude),
        new XElement("Scale", 16),
        new XElement("Label", new XCData(place.Label)),
        new XElement("AppType", new XCData("wxwork")),
        new XElement("MsgId", messageId));

    public static string Event(WeComXmlHeader header, string name, string eventKey) => Write(
        header, "event", new XElement("Event", new XCData(name)), new XElement("EventKey", new XCData(eventKey)));

    public static string Tap(WeComXmlHeader header, SimulatedCard card, string label, string responseCode) => Write(
        header,
        "event",
        new XElement("Event", new XCData("template_card_event")),
        new XElement("EventKey", new XCData(card.Buttons[label])),
        new XElement("TaskId", new XCData(card.TaskId)),
        new XElement("CardType", new XCData("button_interaction")),
        new XElement("ResponseCode", new XCData(responseCode)));

    public static string Envelope(SimulatedWeComOptions options, string encrypt) => new XElement(
        "xml",
        new XElement("ToUserName", new XCData(options.CorpId)),
        new XElement("AgentID", new XCData($"{options.AgentId}")),
        new XElement("Encrypt", new XCData(encrypt))).ToString(SaveOptions.DisableFormatting);

    static string Write(WeComXmlHeader header, string kind, params XElement[] more) => new XElement(
        "xml",
        new XElement("ToUserName", new XCData(header.CorpId)),
        new XElement("FromUserName", new XCData(header.UserId)),
        new XElement("CreateTime", header.CreateTime),
        new XElement("MsgType", new XCData(kind)),
        more,
        new XElement("AgentID", header.AgentId)).ToString(SaveOptions.DisableFormatting);
}
