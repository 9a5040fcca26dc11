using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>Somebody to chat as.</summary>
internal sealed record ChatPerson(string Code, string Name, string Role, string Unit);

/// <param name="Id">Made by the page, the same when it sends again; makes a repetition harmless.</param>
internal sealed record ChatMessage(string Id, string Person, string Text);

/// <summary>Of a photo or a voice message, all but the content.</summary>
/// <param name="Id">As of a <see cref="ChatMessage"/>.</param>
/// <param name="Kind">photo or voice.</param>
internal sealed record ChatUpload(string? Id, string? Person, string? Kind)
{
    /// <summary>Null for a kind that cannot be uploaded.</summary>
    public AttachmentKind? AttachmentKind => Kind switch
    {
        "photo" => Core.Attachments.AttachmentKind.Photo,
        "voice" => Core.Attachments.AttachmentKind.Voice,
        _ => null,
    };
}

/// <param name="Id">As of a <see cref="ChatMessage"/>.</param>
/// <param name="Latitude">Degrees north; null, with the longitude, where only the name is known.</param>
internal sealed record ChatPlace(string Id, string Person, string? Label, double? Latitude, double? Longitude);

/// <param name="At">When it was answered, as the county's clocks show it.</param>
internal sealed record ChatReply(string Text, string At);

/// <summary>A message the service sent of its own accord.</summary>
/// <param name="At">When it was sent, as the county's clocks show it.</param>
internal sealed record ChatPush(long Id, string Kind, string Text, string At);

/// <param name="Now">The service's clock, as the county's clocks show it.</param>
/// <param name="QuietUntil">When the service speaks first again; null outside the quiet hours.</param>
internal sealed record ChatUpdates(IReadOnlyList<ChatPush> Messages, string Now, string? QuietUntil);

/// <param name="Person">The appointee's code.</param>
internal sealed record ChatEntry(string Number, string Date, string Unit, string Type, int? Participants, string Person, string Appointee, string Text, bool Withdrawn)
{
    /// <summary>How many of any kind, also those whose content has not come.</summary>
    public required int Attachments { get; init; }

    /// <summary>The numbers of those that can be shown.</summary>
    public required IReadOnlyList<long> Photos { get; init; }
}

/// <param name="Unit">Whose meeting; the office when it called it for the county.</param>
internal sealed record ChatMeeting(string Number, string Title, string Unit, string Start, string? Place, IReadOnlyList<ChatAnswer> Answers);

/// <param name="Person">The invited person's code.</param>
internal sealed record ChatAnswer(string Person, string Name, string Answer, string? Reason);

internal sealed record ChatLedger(IReadOnlyList<ChatEntry> Entries, IReadOnlyList<ChatMeeting> Meetings);

/// <param name="Minutes">How far the clock is moved forward, 1 to 44640 (a month).</param>
internal sealed record ClockAdvance(int Minutes);
