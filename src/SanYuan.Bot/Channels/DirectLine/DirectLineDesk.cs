using System.Globalization;
using System.Text.Json.Nodes;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>Conversations of Direct Line's clients: what they say is a message like any other, and its answer stands in the conversation.</summary>
internal sealed class DirectLineDesk(ChannelTurns turns, DirectLineMedia media, ILedger ledger, CountyClock clock)
{
    const int MostAtOnce = 100, MostPhotos = 20;

    static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Begins a conversation, and forgets what clients need no more.</summary>
    public Task<bool> ForgetAsync(CancellationToken cancellationToken) => ledger.WriteAsync(
        async (session, token) =>
        {
            await session.DirectLine.ForgetAsync(clock.Now - KeptFor, token);
            return true;
        },
        cancellationToken);

    /// <returns>200 and the id, once it is on disk with its answer; otherwise the status that says why not.</returns>
    public async Task<(int Status, string Id)> SayAsync(DirectLineSeat seat, JsonObject said, IFormFileCollection? files, CancellationToken cancellationToken)
    {
        var activity = new DirectLineActivity(seat, said, clock.Now);
        var photos = new List<string>();
        foreach (var file in (files ?? (IEnumerable<IFormFile>)[]).Where(file => file.Name == "file").Take(MostPhotos))
        {
            await using var content = file.OpenReadStream();
            if (await media.KeepAsync(content, cancellationToken) is not { } photo)
                return (StatusCodes.Status400BadRequest, "");
            photos.Add(photo);
        }
        List<string> answers = [];
        // A client also tells that somebody is typing, or has come in.
        foreach (var turn in activity.IsMessage ? activity.ToTurns(photos) : [])
        {
            var (status, text) = await turns.RunAsync(turn);
            if (status != StatusCodes.Status200OK)
                return (status, "");
            if (text.Length > 0)
                answers.Add(text);
        }
        await ShowAsync(seat.Conversation, activity, string.Join("\n\n", answers), cancellationToken);
        return (StatusCodes.Status200OK, activity.Id);
    }

    /// <returns>What was said after a watermark, and the new one.</returns>
    public async Task<(JsonArray Activities, string Watermark)> ReadAsync(string conversation, string? watermark, CancellationToken cancellationToken)
    {
        var after = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var said = await ledger.ReadAsync((session, token) => session.DirectLine.AfterAsync(conversation, after, MostAtOnce, token), cancellationToken);
        return ([.. said.Select(entry => JsonNode.Parse(entry.Activity))], (said.Count > 0 ? said[^1].Number : after).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Said again, it is there already.</summary>
    Task<bool> ShowAsync(string conversation, DirectLineActivity activity, string answer, CancellationToken cancellationToken) => ledger.WriteAsync(
        async (session, token) =>
        {
            if (activity.IsMessage)
                await session.DirectLine.AddAsync(conversation, activity.Id, activity.Echo(), clock.Now, token);
            if (answer.Length > 0)
                await session.DirectLine.AddAsync(conversation, activity.AnswerId, activity.Answer(answer), clock.Now, token);
            return true;
        },
        cancellationToken);
}
