using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels;

/// <summary>What became of a message: 200 once it is on disk, and the answers that are owed then.</summary>
internal sealed record Taken(int Status, IReadOnlyList<OwedAnswer> Answers);

/// <summary>Takes a message in on platforms whose answer goes another way than the response.</summary>
internal sealed class Intake(ChannelTurns turns, Answers answers)
{
    /// <summary>Brings it into the inbox. Brought again, it changes nothing and owes nothing.</summary>
    /// <param name="activities">What one message consists of, each with its <see cref="AnswerRoute"/>; they are taken one after the other.</param>
    public async Task<Taken> TakeAsync(IEnumerable<Activity> activities)
    {
        var owed = new List<OwedAnswer>();
        foreach (var activity in activities)
        {
            var (status, text) = await turns.RunAsync(activity);
            if (text.Length > 0)
                owed.Add(Owed(activity, text));
            if (status != StatusCodes.Status200OK)
                return new Taken(status, owed);
        }
        return new Taken(StatusCodes.Status200OK, owed);
    }

    /// <summary>Sends what is owed, once the platform was let go. Broken off, it is sent by the pump.</summary>
    public async Task AnswerAsync(Taken taken, CancellationToken cancellationToken)
    {
        foreach (var answer in taken.Answers)
            await answers.SendAsync(answer, cancellationToken);
    }

    static OwedAnswer Owed(Activity activity, string text) => new(activity.ChannelId, activity.Id, activity.From.Id, text, (AnswerRoute)activity.ChannelData);
}
