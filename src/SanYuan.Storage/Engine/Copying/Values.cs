using System.Globalization;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>One value in both engines: how the embedded database's goes to the server, and how either is written to be compared.</summary>
internal static class Values
{
    const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <param name="value">As the embedded database gives it.</param>
    /// <param name="type">The server's type of the column.</param>
    /// <exception cref="FormatException">The text is none of that type.</exception>
    public static object ForServer(object value, string type) => value is DBNull ? value : type switch
    {
        "bit" => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
        "date" => DateTime.ParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "time" => TimeOnly.Parse(Text(value), CultureInfo.InvariantCulture).ToTimeSpan(),
        "datetime2" => DateTime.ParseExact(Text(value), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        "int" or "smallint" or "tinyint" => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        "bigint" => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        "float" or "real" => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => Text(value),
    };

    /// <summary>A value of the server, or one made for it, in letters that are equal when the values are.</summary>
    public static string ToCompare(object value) => value switch
    {
        DBNull => "\0",
        bool yes => yes ? "1" : "0",
        DateTime moment => moment.ToString(Moment, CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Text(value),
    };

    static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
