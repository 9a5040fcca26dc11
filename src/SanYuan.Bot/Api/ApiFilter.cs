using System.Globalization;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Api;

/// <summary>The query of a collection, as it comes: everything optional, everything text, so that what is wrong can be said by name.</summary>
/// <param name="From">First day, yyyy-MM-dd, the county's calendar.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Unit">A unit's code.</param>
/// <param name="Appointee">A person's code.</param>
/// <param name="Cursor">`next` of the part before.</param>
/// <param name="Limit">1 to 1000; 100 when not said.</param>
internal sealed record ApiFilter(string? From, string? To, string? Unit, string? Appointee, string? Cursor, string? Limit)
{
    const int DefaultLimit = 100;
    const int MaxLimit = 1000;

    /// <summary>Reads the query against the roster.</summary>
    /// <returns>The request, or the names of the fields that are wrong with what to do.</returns>
    public (PageRequest Request, IDictionary<string, string[]> Errors) Read(RosterSnapshot roster)
    {
        var errors = new Dictionary<string, string[]>();
        var from = Day("from", From);
        var to = Day("to", To);
        var unit = Unit is null ? null : roster.UnitByCode(Unit)?.Id ?? Wrong<UnitId>("unit", "There is no unit with this code.");
        var appointee = Appointee is null ? null : roster.PersonByCode(Appointee)?.Id ?? Wrong<PersonId>("appointee", "There is nobody with this code.");
        var after = Number("cursor", Cursor, 0, long.MaxValue, 0);
        var limit = Number("limit", Limit, 1, MaxLimit, DefaultLimit);
        return (new PageRequest(after, (int)limit) { From = from, To = to, Unit = unit, Appointee = appointee }, errors);

        DateOnly? Day(string field, string? text) => text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Wrong<DateOnly>(field, "Give a day as yyyy-MM-dd, for example 2019-10-16.");

        long Number(string field, string? text, long least, long most, long otherwise) => text is null ? otherwise
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : Wrong<long>(field, field == "cursor" ? "Give `next` of the part before." : $"Give a number from {least} to {most}.") ?? otherwise;

        T? Wrong<T>(string field, string what)
            where T : struct
        {
            errors[field] = [what];
            return null;
        }
    }
}
