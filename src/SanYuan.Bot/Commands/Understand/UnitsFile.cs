using System.Text.Json;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Commands.Understand;

/// <summary>The file of units the verb understands names by.</summary>
internal static class UnitsFile
{
    public static async Task<NameDirectory> ReadAsync(string path, CancellationToken token)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            using var json = await JsonDocument.ParseAsync(stream, default, token);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("units", out var units)
                || units.ValueKind != JsonValueKind.Array)
                throw new UnderstandInputException($"{path}: 缺少 \"units\" 数组，请写成 {{\"units\":[…]}}。");
            return new NameDirectory([.. units.EnumerateArray().Select((unit, i) => Read(unit, path, i + 1))], []);
        }
        catch (JsonException bad)
        {
            throw new UnderstandInputException($"{path}: 第 {bad.LineNumber + 1} 行不是合法的 JSON，请改正后重试。");
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new UnderstandInputException($"{path}: 单位文件打不开，请检查 --units 的路径和权限。");
        }
    }

    private static NamedUnit Read(JsonElement unit, string path, int number)
    {
        var (id, name, kind) = (Text(unit, "id"), Text(unit, "name"), Text(unit, "kind"));
        if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(name))
            throw new UnderstandInputException($"{path}: 第 {number} 个单位缺少 id 或 name，请补上。");
        UnitKind? known = kind switch
        {
            "organ" => UnitKind.Organ,
            "two_new" => UnitKind.TwoNew,
            "sector" => UnitKind.Sector,
            _ => null,
        };
        if (known is not { } is_) throw new UnderstandInputException($"{path}: 单位 {id} 的 kind 是“{kind}”，请改为 organ、two_new 或 sector。");
        return new NamedUnit(id, name, is_, Text(unit, "sector"), Aliases(unit));
    }

    private static string[] Aliases(JsonElement unit) =>
        unit.TryGetProperty("aliases", out var aliases) && aliases.ValueKind == JsonValueKind.Array
            ? [.. aliases.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()!).Where(a =>
                a.Length > 0)]
            : [];

    private static string? Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
