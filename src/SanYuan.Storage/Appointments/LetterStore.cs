using SanYuan.Core.Appointments;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Roster;

namespace SanYuan.Storage.Appointments;

internal sealed class LetterStore(Db db) : ILetterStore
{
    public async Task<Letter?> FindAsync(int appointment, CancellationToken cancellationToken) =>
        await db.FirstAsync<Row>("SELECT year, running, issued_on AS IssuedOn FROM letters WHERE appointment_id = @appointment", new { appointment }, cancellationToken) is { } row
            ? new Letter(appointment, new LetterNumber(row.Year, row.Running), row.IssuedOn)
            : null;

    public async Task<Letter> IssueAsync(int appointment, DateOnly on, CancellationToken cancellationToken)
    {
        if (await FindAsync(appointment, cancellationToken) is { } issued)
            return issued;
        var last = await db.ScalarAsync<int?>("SELECT max(running) FROM letters WHERE year = @Year", new { on.Year }, cancellationToken);
        var letter = new Letter(appointment, new LetterNumber(on.Year, (last ?? 0) + 1), on);
        await db.ExecuteAsync(
            "INSERT INTO letters (appointment_id, year, running, issued_on) VALUES (@appointment, @Year, @Running, @on)",
            new { appointment, letter.Number.Year, letter.Number.Running, on }, cancellationToken);
        await db.ExecuteAsync(RosterStore.RaiseVersion, null, cancellationToken);
        return letter;
    }

    sealed class Row
    {
        public int Year { get; init; }
        public int Running { get; init; }
        public DateOnly IssuedOn { get; init; }
    }
}
