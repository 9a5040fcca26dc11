using System.Text.Json;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>robot/oToMessages/batchSend, checked as the platform checks it.</summary>
internal sealed class DingTalkRobot(SimulatedDingTalkOptions options, DingTalkOutbox outbox)
{
    const int MostReceivers = 20, MostBytes = 15_000;

    static readonly Dictionary<string, string[]> Keys = new()
    {
        ["sampleText"] = ["content"],
        ["sampleMarkdown"] = ["title", "text"],
        ["sampleActionCard"] = ["title", "text", "singleTitle", "singleURL"],
        ["sampleActionCard6"] = ["title", "text", "buttonTitle1", "buttonUrl1", "buttonTitle2", "buttonUrl2"],
        ["sampleActionCard3"] = ["title", "text", "actionTitle1", "actionURL1", "actionTitle2", "actionURL2", "actionTitle3", "actionURL3"],
    };

    public IResult Send(string body)
    {
        var json = JsonDocument.Parse(body).RootElement;
        if (json.GetProperty("robotCode").GetString() != options.RobotCode)
            return DingTalkRefusal.Of(400, "invalidParameter.robotCode.auth");
        var users = json.GetProperty("userIds").EnumerateArray().Select(user => user.GetString()!).ToArray();
        if (users.Length is 0 or > MostReceivers)
            return DingTalkRefusal.Of(400, users.Length == 0 ? "invalidParameter.userIds.empty" : "invalidParameter.userIds.overMax");
        var kind = json.GetProperty("msgKey").GetString()!;
        if (!Keys.TryGetValue(kind, out var keys))
            return DingTalkRefusal.Of(400, "invalidParameter.msgKey.invalid");
        var parameter = json.GetProperty("msgParam").GetString()!;
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(parameter)!;
        if (System.Text.Encoding.UTF8.GetByteCount(parameter) > MostBytes || !values.Keys.Order().SequenceEqual(keys.Order()) || values.Values.Any(string.IsNullOrEmpty))
            return DingTalkRefusal.Of(400, "invalidParameter.msgParam.invalid");
        var (delivered, invalid, putOff) = outbox.Sort(users);
        outbox.Add(new DingTalkSent(body, kind, values.GetValueOrDefault("content") ?? values["text"], delivered, Duplicate: false) { Buttons = Buttons(values) });
        return Results.Json(new { processQueryKey = Guid.NewGuid().ToString("N"), invalidStaffIdList = invalid, flowControlledStaffIdList = putOff });
    }

    static Dictionary<string, string> Buttons(Dictionary<string, string> values) => values.Keys
        .Where(key => key.Contains("Title", StringComparison.Ordinal))
        .ToDictionary(key => values[key], key => values[values.Keys.Single(url => url.Equals(key.Replace("Title", "Url", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))]);
}
