using System.Text.Json;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>Interactive cards: created and delivered in one call, recognised by the sender's own id.</summary>
public sealed class DingTalkCardDesk(DingTalkOutbox outbox)
{
    const string Space = "dtv1.card//IM_ROBOT.";

    /// <summary>The template that exists; null: none does.</summary>
    public string? Template { get; set; }

    /// <summary>Where taps go in HTTP mode, and how they are signed.</summary>
    public (string Route, string Secret, string Url) Registered { get; private set; }

    internal IResult Register(JsonElement json)
    {
        Registered = (json.GetProperty("callbackRouteKey").GetString()!, json.GetProperty("apiSecret").GetString()!, json.GetProperty("callbackUrl").GetString()!);
        return Results.Json(new { success = true });
    }

    internal IResult Create(string body)
    {
        var json = JsonDocument.Parse(body).RootElement;
        var (track, space) = (json.GetProperty("outTrackId").GetString()!, json.GetProperty("openSpaceId").GetString()!);
        if (json.GetProperty("cardTemplateId").GetString() != Template || track.Length > 64 || !space.StartsWith(Space, StringComparison.Ordinal))
            return DingTalkRefusal.Of(400, "param.templateError");
        var values = json.GetProperty("cardData").GetProperty("cardParamMap").Deserialize<Dictionary<string, string>>()!;
        var (delivered, _, _) = outbox.Sort([space[Space.Length..]]);
        outbox.AddOnce(
            new DingTalkSent(body, "card", $"{values["title"]}\n{values["lead"]}\n{values["lines"]}\n{values["hint"]}", delivered, Duplicate: false)
            {
                TrackId = track,
                Buttons = new Dictionary<string, string> { [values["button1"]] = values["key1"], [values["button2"]] = values["key2"] },
            },
            earlier => earlier.Kind == "card" && earlier.TrackId == track);
        return Results.Json(new { success = true, result = new { outTrackId = track, deliverResults = new[] { new { spaceType = "IM_ROBOT", spaceId = space, success = delivered.Length > 0 } } } });
    }
}
