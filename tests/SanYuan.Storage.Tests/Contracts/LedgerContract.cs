using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

/// <summary>What every engine must do; inherited once per engine. Each test has a database of its own.</summary>
public abstract class LedgerContract(TestDatabase database) : IAsyncLifetime
{
    protected static readonly DateTimeOffset Noon = new(2019, 10, 16, 12, 0, 0, TimeSpan.FromHours(8));

    protected ILedger Ledger => database.Ledger;

    protected RosterSnapshot Roster { get; private set; } = null!;

    protected PersonId Envoy => Roster.PersonByCode("P1")!.Id;

    protected PersonId Other => Roster.PersonByCode("P2")!.Id;

    protected PersonId Liaison => Roster.PersonByCode("L1")!.Id;

    protected UnitId Unit => Roster.UnitByCode("U1")!.Id;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Ledger.WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small, token), Token);
        Roster = await ReadAsync((session, token) => session.Roster.ReadAsync(token));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work) => Ledger.ReadAsync(work, Token);

    protected Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work) => Ledger.WriteAsync(work, Token);

    protected Task WriteAsync(Func<ILedgerSession, CancellationToken, Task> work) => Ledger.WriteAsync(
        async (session, token) =>
        {
            await work(session, token);
            return true;
        },
        Token);
}
