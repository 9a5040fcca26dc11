namespace SanYuan.Bot.Channels.WebChat;

/// <summary>Somebody to chat as.</summary>
internal sealed record ChatPerson(string Code, string Name, string Role, string Unit);

/// <param name="Id">Made by the page, the same when it sends again; makes a repetition harmless.</param>
internal sealed record ChatMessage(string Id, string Person, string Text);

internal sealed record ChatReply(string Text);

/// <summary>A message the service sent of its own accord.</summary>
internal sealed record ChatPush(long Id, string Kind, string Text);

/// <param name="Now">The service's clock, as the county's clocks show it.</param>
internal sealed record ChatUpdates(IReadOnlyList<ChatPush> Messages, string Now);

internal sealed record ChatEntry(string Number, string Date, string Unit, string Type, int? Participants, string Appointee, string Text, bool Withdrawn);

internal sealed record ChatMeeting(string Number, string Title, string Start, string? Place, IReadOnlyList<ChatAnswer> Answers);

internal sealed record ChatAnswer(string Name, string Answer, string? Reason);

internal sealed record ChatLedger(IReadOnlyList<ChatEntry> Entries, IReadOnlyList<ChatMeeting> Meetings);

/// <param name="Minutes">How far the clock is moved forward, 1 to 44640 (a month).</param>
internal sealed record ClockAdvance(int Minutes);
