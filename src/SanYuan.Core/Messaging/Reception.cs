using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Audit;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>A message with its sender looked up and its words understood, before any transaction.</summary>
/// <param name="Person">The sender; null for a stranger.</param>
/// <param name="Request">For the handlers; null when the message needs none.</param>
/// <param name="Moment">When it was sent, with the county's offset.</param>
public sealed record Visit(InboundMessage Message, Person? Person, Roles Roles, Request? Request, DateTimeOffset Moment)
{
    /// <summary>The roster as it was then; empty for a stranger.</summary>
    public RosterSnapshot Roster { get; init; } = RosterSnapshot.Empty;

    /// <summary>The commands its words have the form of; none before it was prepared.</summary>
    public IReadOnlyList<FittingCommand> Fitting { get; init; } = [];

    /// <summary>What is left to do of a long command; null for everything else.</summary>
    public Remainder? Remainder { get; init; }

    /// <summary>Of people who do not belong (any more) only the fact is kept.</summary>
    public bool KeepsText => Person is not null && Roles != Roles.None;
}

/// <summary>Decides who is speaking and what becomes of the message.</summary>
public sealed class Reception(CommandDesk commands, Dispatcher dispatcher, TapDesk taps, PlanDesk plans, QuarterlyDesk quarterly, PlatformNews news)
{
    /// <summary>Longer than any report; beyond it a message is a pasted document.</summary>
    public const int MaxLength = 4000;

    /// <summary>How far the platform's clock may be from ours before its moment is set aside.</summary>
    static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>Pure: looks up the sender and understands the words.</summary>
    public static Visit Receive(InboundMessage message, RosterView view, DateTimeOffset now)
    {
        var moment = (now - message.SentAt).Duration() <= ClockTolerance ? message.SentAt.ToOffset(now.Offset) : now;
        var person = view.Snapshot.PersonByAccount(new ChannelAccount(message.Channel, message.Account));
        if (person is null)
            return new Visit(message, null, Roles.None, null, moment);
        var roles = view.Snapshot.RolesOf(person.Id, DateOnly.FromDateTime(moment.DateTime));
        var request = message.Kind != InboundKind.Text || string.IsNullOrWhiteSpace(message.Text) || message.Text.Length > MaxLength
            ? null
            : new Request(message, new Sender(person, roles), view.Interpreter.Interpret(message.Text, moment, roles), view.Snapshot, moment);
        return new Visit(message, person, roles, request, moment) { Roster = view.Snapshot };
    }

    /// <summary>Does before the transaction what takes long, without holding up the writer.</summary>
    public async Task<Visit> PrepareAsync(Visit visit, ILedger ledger, CancellationToken cancellationToken)
    {
        if (visit.Request is not { } request)
            return visit;
        var fitting = commands.Fitting(request);
        return visit with { Fitting = fitting, Remainder = await CommandDesk.PrepareAsync(fitting, request, ledger, cancellationToken) };
    }

    public async Task<Reply> AnswerAsync(Visit visit, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reply = await SayAsync(visit, session, cancellationToken);
        if (reply.Refusal is { } refusal)
            await session.Audit.AddAsync(
                new AuditEntry(visit.Person?.Id, refusal, visit.Moment, new MessageSource(visit.Message.Channel, visit.Message.MessageId)), cancellationToken);
        return reply;
    }

    Task<Reply> SayAsync(Visit visit, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (visit.Message.Kind == InboundKind.Event)
            return Task.FromResult(Reply.None);
        if (PlatformNews.Concerns(visit.Message.Kind))
            return news.HearAsync(visit, session, cancellationToken);
        if (visit.Person is null)
            return Strangers.AnswerAsync(visit, session, cancellationToken);
        if (visit.Roles == Roles.None)
            return OutsideAsync(visit, visit.Person, session, cancellationToken);
        if (visit is { Message.Attachment: { } attachment })
            return AttachmentAsync(visit, visit.Person, attachment, session, cancellationToken);
        if (visit.Message.Kind == InboundKind.Tap)
            return taps.AnswerAsync(visit, visit.Person, session, cancellationToken);
        if (visit.Remainder is { } rest)
            return rest(session, cancellationToken);
        return visit.Request is { } request
            ? AnswerAsync(visit.Fitting, request, session, cancellationToken)
            : Task.FromResult(new Reply(Say(visit, visit.Person)));
    }

    /// <summary>Somebody of the roster without a role may do what anybody may, and nothing else.</summary>
    static async Task<Reply> OutsideAsync(Visit visit, Person person, ILedgerSession session, CancellationToken cancellationToken) =>
        (visit.Request is { } request ? await CommandDesk.TryAnswerAsync(visit.Fitting, request, session, cancellationToken) : null) ?? new Reply(Say(visit, person));

    static async Task<Reply> AttachmentAsync(Visit visit, Person sender, Attachment attachment, ILedgerSession session, CancellationToken cancellationToken) =>
        await SignInDesk.TryLocationAsync(visit, sender, attachment, session, cancellationToken)
        ?? await AttachmentDesk.ReceiveAsync(visit, sender, attachment, session, cancellationToken);

    async Task<Reply> AnswerAsync(IReadOnlyList<FittingCommand> fitting, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await CommandDesk.TryAnswerAsync(fitting, request, session, cancellationToken)
        ?? await quarterly.TryAnswerAsync(request, session, cancellationToken)
        ?? await plans.TryAnswerAsync(request, session, cancellationToken)
        ?? await QuestionDesk.TryAnswerAsync(request, session, cancellationToken)
        ?? await FollowUpDesk.TryAnswerAsync(request, session, cancellationToken)
        ?? await FindingDesk.TryAnswerAsync(request, session, cancellationToken)
        ?? await dispatcher.DispatchAsync(request, session, cancellationToken);

    static string Say(Visit visit, Person person) => visit switch
    {
        { Roles: Roles.None } => MessagingWords.TermEnded,
        { Message.Kind: InboundKind.Joined } => MessagingWords.Welcome(person.Name),
        { Message.Kind: not InboundKind.Text } => MessagingWords.OnlyText,
        { Message.Text.Length: > MaxLength } => MessagingWords.TooLong,
        _ => MessagingWords.Empty,
    };
}
