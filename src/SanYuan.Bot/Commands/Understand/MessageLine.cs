using System.Globalization;
using System.Text;
using System.Text.Json;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands.Understand;

/// <summary>One message of the input.</summary>
internal sealed record MessageLine(string Id, DateTimeOffset Now, Roles Sender, string Text)
{
    private static readonly TimeSpan CountyOffset = TimeSpan.FromHours(8);

    public static MessageLine Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutLoneSurrogates(line));
            var id = Field(json.RootElement, "id", number);
            var now = Field(json.RootElement, "now", number);
            var role = Field(json.RootElement, "sender_role", number);
            var text = Field(json.RootElement, "text", number);
            if (!DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                throw new UnderstandInputException($"第 {number} 行: now 是“{now}”，请写成带时区的 ISO 8601 时间，如 2019-10-16T09:00:00+08:00。");
            // "Today" is the county's day, whatever offset the moment was written with.
            return new MessageLine(id, moment.ToOffset(CountyOffset), Role(role, number), text);
        }
        catch (JsonException)
        {
            throw new UnderstandInputException($"第 {number} 行不是合法的 JSON，请改正后重试（每行一条消息）。");
        }
    }

    private static string Field(JsonElement message, string key, int number) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new UnderstandInputException($"第 {number} 行: 缺少 {key}，请补上（id、now、sender_role、text 都要有）。");

    private static Roles Role(string role, int number) => role switch
    {
        "envoy" => Roles.Envoy,
        "instructor" => Roles.Instructor,
        "supervisor" => Roles.Supervisor,
        "liaison" => Roles.Liaison,
        "office" => Roles.Office,
        _ => throw new UnderstandInputException($"第 {number} 行: sender_role 是“{role}”，请改为 envoy、instructor、supervisor、liaison 或 office。"),
    };

    /// <summary>Half a character (an escape like \ud83d alone) is legal JSON but no text; it becomes the replacement character.</summary>
    private static string WithoutLoneSurrogates(string line)
    {
        if (!line.Contains("\\u", StringComparison.Ordinal)) return line;
        var clean = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || Escaped(line, i) is not { } unit)
            {
                clean.Append(line[i]);
                // The character after a backslash belongs to its escape: \\u is no escape of a unit.
                if (line[i] == '\\' && i + 1 < line.Length) clean.Append(line[++i]);
                continue;
            }

            var pair = char.IsHighSurrogate(unit) && Escaped(line, i + 6) is { } low && char.IsLowSurrogate(low);
            var length = pair ? 12 : 6;
            if (!pair && char.IsSurrogate(unit)) clean.Append('\ufffd');
            else clean.Append(line, i, length);
            i += length - 1;
        }

        return clean.ToString();
    }

    private static char? Escaped(string line, int at) =>
        at + 6 <= line.Length && line[at] == '\\' && line[at + 1] == 'u'
        && ushort.TryParse(line.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit : null;
}
