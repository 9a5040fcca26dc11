using System.Globalization;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A row as it lies in the database. Moments are read on the county's clock, eight hours ahead of UTC.</summary>
internal sealed class Row(Dictionary<string, string?> cells)
{
    /// <summary>Moments that were read: the year's rounds ask for each some hundred times.</summary>
    readonly Dictionary<string, DateTime> _moments = [];

    public string Text(string column) => cells[column]!;

    public string? Word(string column) => cells[column];

    public bool Is(string column) => cells[column] != "0";

    public long Number(string column) => long.Parse(cells[column]!, CultureInfo.InvariantCulture);

    public long? NumberOrNone(string column) => cells[column] is null ? null : Number(column);

    public DateOnly Day(string column) => DateOnly.ParseExact(cells[column]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? DayOrNone(string column) => cells[column] is null ? null : Day(column);

    public DateTime Moment(string column)
    {
        if (!_moments.TryGetValue(column, out var moment))
            _moments[column] = moment = DateTime.Parse(cells[column]!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).AddHours(8);
        return moment;
    }

    public DateTime? MomentOrNone(string column) => cells[column] is null ? null : Moment(column);
}
