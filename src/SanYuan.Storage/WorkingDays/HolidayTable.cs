using SanYuan.Core.Primitives;
using SanYuan.Core.WorkingDays;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.WorkingDays;

/// <summary>The imported days off and days worked; part of the roster, and changed under its version.</summary>
internal sealed class HolidayTable(Db db)
{
    public async Task<IReadOnlyList<SpecialDay>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<HolidayRow>("SELECT day, kind, name FROM holidays ORDER BY day", null, cancellationToken);
        return [.. rows.Select(row => new SpecialDay(row.Day, Code<DayKind>.Parse(row.Kind)) { Name = row.Name })];
    }

    public async Task PutAsync(IReadOnlyList<SpecialDay> days, CancellationToken cancellationToken)
    {
        foreach (var day in days)
        {
            var args = new { day.Day, kind = Code<DayKind>.Of(day.Kind), day.Name };
            if (await db.ExecuteAsync("UPDATE holidays SET kind = @kind, name = @Name WHERE day = @Day", args, cancellationToken) == 0)
                await db.ExecuteAsync("INSERT INTO holidays (day, kind, name) VALUES (@Day, @kind, @Name)", args, cancellationToken);
        }
    }

    public async Task RemoveAsync(IReadOnlyList<SpecialDay> days, CancellationToken cancellationToken)
    {
        foreach (var day in days)
            await db.ExecuteAsync("DELETE FROM holidays WHERE day = @Day", new { day.Day }, cancellationToken);
    }

    sealed class HolidayRow
    {
        public DateOnly Day { get; init; }
        public required string Kind { get; init; }
        public string? Name { get; init; }
    }
}
