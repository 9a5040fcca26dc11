using System.Globalization;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>A decrypted message or event (document 90239), its values by the platform's names; what is missing is empty.</summary>
internal sealed class WeComPayload(IReadOnlyDictionary<string, string> fields)
{
    public const string EventKind = "event";

    public string this[string field] => fields.GetValueOrDefault(field, "");

    public string FromUser => this["FromUserName"];
    public string ToUser => this["ToUserName"];

    /// <summary>In lower case, as the platform's own documents write both.</summary>
    public string Kind => this["MsgType"].ToLowerInvariant();

    /// <summary>In lower case, as the platform's own documents write both.</summary>
    public string Event => this["Event"].ToLowerInvariant();

    /// <summary>A button of a card was tapped.</summary>
    public bool IsTap => Kind == EventKind && Event == "template_card_event";

    /// <summary>Null when the platform gave no moment, or none that can be.</summary>
    public DateTimeOffset? CreatedAt =>
        long.TryParse(this["CreateTime"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < LatestSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    const long LatestSecond = 253_402_300_800; // the year 10000, where .NET's time ends
}
