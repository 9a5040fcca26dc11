using SanYuan.Core.Primitives;

namespace SanYuan.Core.Messaging;

public enum OutboundKind
{
    Invitation,
    AnswerNotice,
    Reminder,
    Digest,

    /// <summary>The answer to a message that could not be answered at once.</summary>
    LateAnswer,

    /// <summary>Something went wrong that a person must know of.</summary>
    Alert,

    /// <summary>A colleague told something for the receiver, or answered that it is not theirs.</summary>
    ColleagueNotice,

    /// <summary>A meeting was moved or cancelled.</summary>
    MeetingChange,

    /// <summary>The quarter's report meeting is proposed or decided, or a summary drafted for it.</summary>
    QuarterlyMeeting,

    /// <summary>Something of the receiver's appointment, or of one they have made, was decided.</summary>
    Appointment,

    /// <summary>A finding goes to its unit, or something was done with it.</summary>
    Finding,

    /// <summary>The branches a supervisor is to inspect in a month.</summary>
    InspectionPlan,

    /// <summary>A question about a practice, its answer, or what became of a practice.</summary>
    Practice,

    /// <summary>A line of a score is contested or was decided about, or a year is settled.</summary>
    Assessment,
}

public enum TextFormat
{
    Plain,
    Markdown,
}

/// <summary>A message to be sent to a person, written in the transaction that caused it.</summary>
/// <param name="Receiver">Who gets it; the channel is chosen when it is sent.</param>
/// <param name="Kind">Why.</param>
/// <param name="Text">The words.</param>
/// <param name="DueAt">Not before this moment.</param>
/// <param name="Key">Unique for ever: a second message with the same key is not written.</param>
public sealed record OutboundMessage(PersonId Receiver, OutboundKind Kind, string Text, DateTimeOffset DueAt, string Key)
{
    public TextFormat Format { get; init; } = TextFormat.Plain;

    /// <summary>The same with buttons; null for a message that is only read.</summary>
    public Card? Card { get; init; }

    /// <summary>What is told to whoever asks 「为什么」.</summary>
    public required Why Why { get; init; }

    public OutboundContent Content => new(Text, Format, Card?.Key);
}
