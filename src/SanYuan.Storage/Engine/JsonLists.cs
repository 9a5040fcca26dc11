using System.Text;
using System.Text.Json;

namespace SanYuan.Storage.Engine;

/// <summary>Lists as one parameter: a statement about a thousand rows has one text and is compiled once.</summary>
internal static class JsonLists
{
    /// <summary>
    /// Stand for a quotation mark and a backslash, which JSON escapes and not every server unescapes; of Unicode's private area, so nobody writes them. The dialects put the
    /// letters themselves back.
    /// </summary>
    public const char Quote = '\uE022';
    public const char Backslash = '\uE05C';

    /// <summary>For <see cref="Sql.Ids"/>.</summary>
    public static string Ids(IEnumerable<long> ids) => $"[{string.Join(',', ids)}]";

    /// <summary>For <see cref="Sql.Pairs"/>.</summary>
    public static string Pairs(IEnumerable<(long Id, string Name)> pairs)
    {
        var json = new StringBuilder("[");
        foreach (var (id, name) in pairs)
            json.Append(json.Length > 1 ? ",[" : "[").Append(id).Append(",\"").Append(JsonEncodedText.Encode(name.Replace('"', Quote).Replace('\\', Backslash))).Append("\"]");
        return json.Append(']').ToString();
    }
}
