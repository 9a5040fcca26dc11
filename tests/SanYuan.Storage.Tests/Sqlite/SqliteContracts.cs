using SanYuan.Core.Ledger;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.Storage.Tests.Sqlite;

public sealed class SqliteInbox : InboxContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}

public sealed class SqliteOutbox : OutboxContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}

public sealed class SqliteActivities : ActivityContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}

public sealed class SqliteAttachments : AttachmentContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}

public sealed class SqliteMeetings : MeetingContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}

public sealed class SqliteRoster : RosterContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}

public sealed class SqliteQuestions : QuestionContract
{
    readonly SqliteDatabase _database = new();

    protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(_database.Ledger);

    public override ValueTask DisposeAsync() => _database.DisposeAsync();
}
