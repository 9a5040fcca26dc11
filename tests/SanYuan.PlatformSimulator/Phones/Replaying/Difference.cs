namespace SanYuan.PlatformSimulator.Phones.Replaying;

/// <summary>Something the service says otherwise than it was recorded.</summary>
/// <param name="Said">What it answers; empty of what came unasked.</param>
/// <param name="Was">Null: it is new.</param>
/// <param name="Now">Null: it is missing.</param>
public sealed record Difference(string Channel, string Who, string Said, string? Was, string? Now)
{
    /// <summary>In Chinese, of several lines.</summary>
    public string Told
    {
        get
        {
            var place = Said.Length == 0 ? $"{Channel} {Who}，推送的消息" : $"{Channel} {Who}，说了「{Said}」之后";
            return (Was, Now) switch
            {
                (null, _) => $"{place}，多出一条：\n  + {Indent(Now!)}",
                (_, null) => $"{place}，少了一条：\n  - {Indent(Was)}",
                _ => $"{place}，答复变了：\n  - {Indent(Was)}\n  + {Indent(Now)}",
            };
        }
    }

    static string Indent(string words) => words.Replace("\n", "\n    ", StringComparison.Ordinal);
}
