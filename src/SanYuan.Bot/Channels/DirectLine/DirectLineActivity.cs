using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>One thing that a client says; pure. The conventions are <see cref="ActivityMapping"/>'s.</summary>
internal sealed class DirectLineActivity
{
    readonly DirectLineSeat _seat;
    readonly JsonObject _said;
    readonly DateTimeOffset _now;

    /// <param name="said">As the client sent it.</param>
    /// <param name="now">A client's clock is not believed.</param>
    public DirectLineActivity(DirectLineSeat seat, JsonObject said, DateTimeOffset now)
    {
        (_seat, _said, _now) = (seat, said, now);
        // The client sends again what it got no answer for, under the same id of its own.
        var own = Text(said["channelData"]?["clientActivityID"]) is { Length: > 0 } id ? id : Guid.NewGuid().ToString("N");
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seat.Conversation}\n{own}")));
    }

    public string Id { get; }

    public string AnswerId => Id + "-answer";

    public bool IsMessage => Text(_said["type"]) == ActivityTypes.Message;

    string Words => Text(_said["text"]).Trim();

    /// <summary>The words first, so that photos find their report.</summary>
    /// <param name="photos">Under which their content is kept.</param>
    public IEnumerable<Activity> ToTurns(IReadOnlyList<string> photos)
    {
        if (Words.Length > 0 || photos.Count == 0)
            yield return Turn(Id, Words, null);
        foreach (var (photo, place) in photos.Select((photo, place) => (photo, place)))
            yield return Turn($"{Id}#{place + 1}", "", photo);
    }

    /// <summary>What the client is told of itself: with its own id, or it would show that nothing was sent.</summary>
    public string Echo()
    {
        var echo = _said.DeepClone().AsObject();
        (echo["id"], echo["timestamp"], echo["channelId"]) = (Id, Moment, ChannelNames.DirectLine);
        echo["from"] = new JsonObject { ["id"] = _seat.User, ["role"] = "user" };
        echo["conversation"] = new JsonObject { ["id"] = _seat.Conversation };
        return echo.ToJsonString(DirectLineJson.Readable);
    }

    public string Answer(string text) => new JsonObject
    {
        ["type"] = ActivityTypes.Message,
        ["id"] = AnswerId,
        ["timestamp"] = Moment,
        ["channelId"] = ChannelNames.DirectLine,
        ["from"] = new JsonObject { ["id"] = "sanyuan", ["name"] = "三员", ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = _seat.Conversation },
        ["text"] = text,
        ["textFormat"] = TextFormatTypes.Plain,
        ["replyToId"] = Id,
    }.ToJsonString(DirectLineJson.Readable);

    string Moment => _now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    Activity Turn(string id, string words, string? photo) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelNames.DirectLine,
        Id = id,
        From = new ChannelAccount(_seat.User[DirectLineEndpoints.UserPrefix.Length..]),
        Text = words,
        Timestamp = _now,
        Attachments = photo is null ? null : [AttachmentMapping.OfMedia(AttachmentKind.Photo, photo, "")],
    };

    static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
