using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders;

/// <summary>Whoever opens the app is shown the next three things once a day: what is open, then what they are invited to. Who has nothing ahead is left in peace.</summary>
public sealed class Greeting(OpenThings things, CountyClock clock)
{
    const int Most = 3;

    /// <summary>How far ahead meetings are named.</summary>
    static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    internal async Task<Reply> GreetAsync(Visit visit, Person person, ILedgerSession session, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(visit.Moment.DateTime);
        var open = (await things.OfAsync(person.Id, today, visit.Roster, session, cancellationToken)).DistinctBy(item => item.Subject).Select(item => item.Line).ToList();
        var meetings = (await session.Meetings.UpcomingAsync(person.Id, visit.Moment, cancellationToken))
            .Where(one => one.Answer != Answer.Declined && !one.IsClosed && one.Meeting.Content.StartsAt <= visit.Moment + Ahead)
            .OrderBy(one => one.Meeting.Content.StartsAt).Select(one => GreetingWords.Invited(one.ToLocal(clock)));
        List<string> all = [.. open, .. meetings];
        if (all.Count > 0)
            await session.Outbox.AddAsync(
                new OutboundMessage(person.Id, OutboundKind.Reminder, GreetingWords.Of(person.Name, all, Most), visit.Moment, $"greeting:{person.Id.Value}:{today:yyyyMMdd}") { Why = GreetingWords.Why },
                visit.Moment, cancellationToken);
        return Reply.None;
    }
}

internal static class GreetingWords
{
    public static readonly Why Why = new("打开应用时，一天一次，告诉本人接下来的三件事。", "台账里现在没办完的，和七天内的会议邀请。");

    public static string Of(string name, List<string> all, int most)
    {
        var lines = string.Join('\n', all.Take(most).Select((line, at) => $"{at + 1}. {line}"));
        var rest = all.Count > most ? $"\n还有{all.Count - most}件，回「待办」看" : "";
        return $"{name}，您好！接下来：\n{lines}{rest}\n办完的，用一句话告诉我。";
    }

    public static string Invited(Invitation one) =>
        one.Answer == Answer.None ? $"{MeetingWords.What(one.Meeting.Content)}，请回「参加 {one.Meeting.Id}」" : MeetingWords.What(one.Meeting.Content);
}
