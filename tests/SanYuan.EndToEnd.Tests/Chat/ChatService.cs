using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>The service with a small county, on a weekday morning of 2019.</summary>
public sealed class ChatService : IAsyncLifetime
{
    static readonly DateTimeOffset Morning = new(2019, 10, 16, 9, 0, 0, TimeSpan.FromHours(8));

    public ServiceProcess Process { get; } = new();

    public async ValueTask InitializeAsync()
    {
        SqliteMigration.Run(Process.ConnectionString);
        await using (var ledger = new SqliteLedger(Process.ConnectionString))
            await ledger.WriteAsync((session, token) => session.Roster.ApplyAsync(SmallCounty.Create(), token), CancellationToken.None);
        Process.Environment["SanYuan__Development__StartAt"] = $"{Morning:O}";
        await Process.StartAsync(CancellationToken.None);
    }

    /// <summary>Writes an invitation to a person as the service does, for its outbox to send.</summary>
    public async Task InviteAsync(string code, int meeting, CancellationToken cancellationToken)
    {
        await using var ledger = new SqliteLedger(Process.ConnectionString);
        var roster = new CurrentRoster(ledger);
        await roster.RefreshAsync(cancellationToken);
        var text = $"县疾控中心邀请您参加主题党日\n10月17日（周四）15:00 二楼会议室\n能去回「参加 {meeting}」，不能去回「请假 {meeting} 原因」。";
        var message = new OutboundMessage(roster.View.Snapshot.PersonByCode(code)!.Id, OutboundKind.Invitation, text, Morning, $"invitation:{meeting}:{code}");
        await ledger.WriteAsync((session, token) => session.Outbox.AddAsync(message, Morning, token), cancellationToken);
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
