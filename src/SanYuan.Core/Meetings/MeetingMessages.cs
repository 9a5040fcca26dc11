namespace SanYuan.Core.Meetings;

/// <summary>By which keys the messages about a meeting stand in the outbox.</summary>
public static class MeetingMessages
{
    static readonly ReminderKind[] Reminders = Enum.GetValues<ReminderKind>();

    public static IReadOnlyList<string> Keys(Meeting meeting, IEnumerable<Invitation> invitations) => [.. invitations.SelectMany(invitation => Keys(meeting, invitation))];

    static IEnumerable<string> Keys(Meeting meeting, Invitation invitation)
    {
        var guest = invitation.Invited.Value;
        yield return $"invitation:{meeting.Id}:{guest}";
        for (var answer = 1; answer <= invitation.AnswerCount; answer++)
            yield return $"answer:{meeting.Id}:{guest}:{answer}";
        for (var change = 1; change <= meeting.Sequence; change++)
            yield return $"change:{meeting.Id}:{change}:{guest}";
        for (var sequence = 0; sequence <= meeting.Sequence; sequence++)
            foreach (var kind in Reminders)
                yield return new DueReminder(meeting.Id, sequence, kind, default).Key(invitation.Invited);
    }
}
