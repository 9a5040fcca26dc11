using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace SanYuan.Storage.Engine;

/// <summary>How an engine says what <see cref="Sql"/> names.</summary>
internal abstract partial class Dialect
{
    readonly ConcurrentDictionary<string, string> _said = new(StringComparer.Ordinal);

    /// <summary>Hears every text with its parameters before it is said: so a test knows them all and holds them against the other engine.</summary>
    public event Action<string, object?>? Asked;

    /// <summary>A store's text as the engine takes it; kept, for there are some hundreds of them and each runs often.</summary>
    public string Say(string text, object? args = null)
    {
        Asked?.Invoke(text, args);
        return _said.GetOrAdd(text, PutWords);
    }

    protected abstract string Limit { get; }
    protected abstract string Part { get; }
    protected abstract string NewId { get; }

    /// <summary>Put around a text that may grow long when it is joined.</summary>
    protected abstract (string Before, string After) Long { get; }
    protected abstract string Ids(string parameter);
    protected abstract string Pairs(string parameter);
    protected abstract string Contains(string text, string part);

    string PutWords(string text) => Token().Replace(text, token => token.Groups["name"].Value switch
    {
        "limit" => Limit,
        "part" => Part,
        "new id" => NewId,
        "long" => Long.Before,
        "/long" => Long.After,
        "ids" => Ids(token.Groups["one"].Value),
        "pairs" => Pairs(token.Groups["one"].Value),
        _ => Contains(token.Groups["one"].Value, token.Groups["other"].Value),
    });

    [GeneratedRegex(@"\{(?<name>limit|part|new id|/?long|ids|pairs|contains)(?: (?<one>[@\w.]+))?(?: (?<other>[@\w.]+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
