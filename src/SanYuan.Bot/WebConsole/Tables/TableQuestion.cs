using System.Globalization;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>What part of a table is asked for, by whom: the address, read. What is wrong in it is kept by the name of its filter.</summary>
/// <param name="Limit">Rows, at most.</param>
public sealed record TableQuestion(Visitor Visitor, Language Language, IQueryCollection Values, int Limit)
{
    /// <summary>Where the part before ended.</summary>
    public const string AfterName = "after";

    readonly Dictionary<string, string> _errors = [];

    public IReadOnlyDictionary<string, string> Errors => _errors;

    public string? After => Text(AfterName);

    /// <summary>Null when nothing was typed.</summary>
    public string? Text(string name) => Values[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(name, Language["请写成 2019-10-16 这样的日期", "Write a day as 2019-10-16"]);
        return null;
    }

    public long? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (long.TryParse(text.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(name, Language["请写数字", "Write a number"]);
        return null;
    }

    /// <summary>One of the codes of an enumeration.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (Code<T>.TryParse(text, out var value))
            return value;
        Wrong(name, Language["请从列表里选", "Choose from the list"]);
        return null;
    }

    /// <summary>Something found by what was typed; nothing of that name is an error.</summary>
    public T? Find<T>(string name, Func<string, T?> find)
        where T : class
    {
        if (Text(name) is not { } text)
            return null;
        if (find(text) is { } found)
            return found;
        Wrong(name, Language[$"没有“{text}”，请写名称或编码", $"There is no '{text}': write a name or a code"]);
        return null;
    }

    public void Wrong(string name, string what) => _errors[name] = what;
}
