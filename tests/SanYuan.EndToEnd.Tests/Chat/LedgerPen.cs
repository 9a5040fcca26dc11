using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>Writes into the running service's ledger what the service itself would write, beside it.</summary>
sealed class LedgerPen : IAsyncDisposable
{
    readonly SqliteLedger _ledger;
    readonly RosterSnapshot _roster;

    LedgerPen(SqliteLedger ledger, RosterSnapshot roster)
    {
        _ledger = ledger;
        _roster = roster;
    }

    /// <summary>The moment of all that is written: when <see cref="ChatService"/> begins.</summary>
    public static DateTimeOffset Moment { get; } = new(2019, 10, 16, 9, 0, 0, TimeSpan.FromHours(8));

    public static async Task<LedgerPen> OpenAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        var ledger = new SqliteLedger(service.ConnectionString);
        var roster = new CurrentRoster(ledger);
        await roster.RefreshAsync(cancellationToken);
        return new LedgerPen(ledger, roster.View.Snapshot);
    }

    public Task<ActivityId> ReportAsync(string code, string text, CancellationToken cancellationToken)
    {
        var person = Person(code);
        var entry = new ActivityDraft(person, _roster.HomeUnit(person, Today)!.Id, Today)
        {
            Type = ActivityType.ThemePartyDay,
            Participants = 15,
            Text = text,
            Source = new MessageSource(ChannelNames.WebChat, text),
            RecordedAt = Moment,
        };
        return WriteAsync((session, token) => session.Activities.AddAsync(entry, token), cancellationToken);
    }

    public Task WithdrawAsync(ActivityId entry, CancellationToken cancellationToken) => WriteAsync(
        async (session, token) =>
        {
            var told = (await session.Activities.FindAsync(entry, token))!.Content;
            await session.Activities.WithdrawAsync(entry, VersionKind.Withdrawn, new Change(told.Appointee, Moment, told.Source), token);
            return true;
        },
        cancellationToken);

    /// <summary>A meeting the next day at three, to which these people are invited.</summary>
    public Task<MeetingId> CallAsync(string[] codes, CancellationToken cancellationToken)
    {
        var meeting = new MeetingDraft(_roster.UnitByCode("U001")!.Id, "主题党日", Moment.AddHours(30))
        {
            Type = ActivityType.ThemePartyDay,
            Place = "二楼会议室",
            CalledBy = Person("N001"),
            Source = new MessageSource(ChannelNames.WebChat, string.Join(' ', codes)),
            CalledAt = Moment,
        };
        return WriteAsync(
            async (session, token) =>
            {
                var number = await session.Meetings.AddAsync(meeting, [.. codes.Select(Person)], token);
                await session.MeetingReminders.PlanAsync(
                    new Meeting(number, meeting, MeetingStatus.Planned), [new PlannedReminder(ReminderKind.Day, meeting.StartsAt.AddDays(-1))], token);
                return number;
            },
            cancellationToken);
    }

    public Task AnswerAsync(MeetingId meeting, string code, Answer answer, string? reason, CancellationToken cancellationToken) => WriteAsync(
        async (session, token) =>
        {
            var invitation = await session.Meetings.FindInvitationAsync(meeting, Person(code), token);
            await session.Meetings.AnswerAsync(invitation! with { Answer = answer, Reason = reason, AnswerCount = 1 }, token);
            return true;
        },
        cancellationToken);

    public Task SendInvitationAsync(string code, int meeting, CancellationToken cancellationToken)
    {
        var text = $"县疾控中心邀请您参加主题党日\n10月17日（周四）15:00 二楼会议室\n能去回「参加 {meeting}」，不能去回「请假 {meeting} 原因」。";
        var message = new OutboundMessage(Person(code), OutboundKind.Invitation, text, Moment, $"invitation:{meeting}:{code}") { Why = new Why("规则", "依据") };
        return WriteAsync((session, token) => session.Outbox.AddAsync(message, Moment, token), cancellationToken);
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    static DateOnly Today => DateOnly.FromDateTime(Moment.DateTime);

    PersonId Person(string code) => _roster.PersonByCode(code)!.Id;

    Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => _ledger.WriteAsync(work, cancellationToken);
}
