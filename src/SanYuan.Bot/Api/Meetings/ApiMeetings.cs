using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Core.Access;
using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Api.Meetings;

/// <summary>Meetings called, moved and cancelled by units' own systems; each works as if the liaison had said it.</summary>
internal sealed class ApiMeetings(ILedger ledger, CurrentRoster roster, CountyClock clock, Convening convening)
{
    const string Channel = "api";

    /// <summary>Who came is not known of a meeting still to be held.</summary>
    static readonly Dictionary<PersonId, Presence> Nobody = [];

    /// <summary>Calls a meeting. With an Idempotency-Key the same call again answers the same meeting.</summary>
    public async Task<IResult> CallAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (body, problem) = await JsonBody.ReadAsync<MeetingBody>(http.Request, cancellationToken);
        if (body is null)
            return problem!;
        var client = TokenFilter.Client(http);
        if (client.UnitCode is { } own && body.Unit is { } told && !told.Equals(own, StringComparison.OrdinalIgnoreCase))
            return TokenFilter.Forbidden("This token is for another unit.");
        var snapshot = roster.View.Snapshot;
        var source = Source(client, http.Request.Headers["Idempotency-Key"]);
        return await ledger.WriteAsync((session, token) => CallAsync(body, client, source, snapshot, session, token), cancellationToken);
    }

    async Task<IResult> CallAsync(MeetingBody body, ApiClient client, MessageSource source, RosterSnapshot snapshot, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Meetings.FromSourceAsync(source, cancellationToken) is { } known)
            return await AnswerAsync(known, snapshot, session, cancellationToken);
        var reader = new MeetingReader(snapshot, clock, clock.Now);
        if (reader.Read(body, client, source) is not { } read)
            return TypedResults.ValidationProblem(reader.Errors);
        if (body.AllowClash != true && await convening.Clashes.FindAsync(read.Draft, read.Guests, null, snapshot, session, cancellationToken) is { Count: > 0 } clashes)
        {
            var free = await convening.Clashes.NearestFreeAsync(read.Draft, read.Guests, clock.Now, session, cancellationToken);
            return Conflict($"Invited elsewhere at that time: {string.Join(", ", clashes.Select(clash => $"{snapshot.PersonById(clash.Person)?.Code} (meeting {clash.With.Id})"))}. "
                + $"{(free is { } start ? $"All are free at {start:yyyy-MM-ddTHH:mm:sszzz}. " : "")}Send allowClash: true to call it all the same.");
        }
        return await AnswerAsync(await convening.Convener.CallAsync(read.Draft, read.Guests, snapshot, session, cancellationToken), snapshot, session, cancellationToken);
    }

    public async Task<IResult> MoveAsync(long id, HttpContext http, CancellationToken cancellationToken)
    {
        var (body, problem) = await JsonBody.ReadAsync<MoveBody>(http.Request, cancellationToken);
        return body is null ? problem! : await ChangeAsync(id, http, MoveAsync, cancellationToken);

        async Task<IResult?> MoveAsync(Meeting meeting, Change made, RosterSnapshot snapshot, ILedgerSession session, CancellationToken token)
        {
            var reader = new MeetingReader(snapshot, clock, clock.Now);
            if (reader.Read(body, meeting.Content) is not { } after)
                return TypedResults.ValidationProblem(reader.Errors);
            if (after != meeting.Content)
                await convening.Changer.MoveAsync(meeting, after, made, snapshot, session, token);
            return null;
        }
    }

    /// <summary>Cancels a meeting; cancelling it again changes nothing and answers the same.</summary>
    public async Task<IResult> CancelAsync(long id, HttpContext http, CancellationToken cancellationToken)
    {
        var (body, problem) = await JsonBody.ReadAsync<CancelBody>(http.Request, cancellationToken);
        return body is null ? problem! : await ChangeAsync(id, http, CancelAsync, cancellationToken);

        async Task<IResult?> CancelAsync(Meeting meeting, Change made, RosterSnapshot snapshot, ILedgerSession session, CancellationToken token)
        {
            var reader = new MeetingReader(snapshot, clock, clock.Now);
            var reason = reader.Text("reason", body.Reason, 100);
            if (reader.Errors.Count > 0)
                return TypedResults.ValidationProblem(reader.Errors);
            await MeetingChanger.CancelAsync(meeting, reason, made, snapshot, session, token);
            return null;
        }
    }

    async Task<IResult> ChangeAsync(
        long id, HttpContext http, Func<Meeting, Change, RosterSnapshot, ILedgerSession, CancellationToken, Task<IResult?>> change, CancellationToken cancellationToken)
    {
        var client = TokenFilter.Client(http);
        var snapshot = roster.View.Snapshot;
        return await ledger.WriteAsync(ChangeOnceAsync, cancellationToken);

        async Task<IResult> ChangeOnceAsync(ILedgerSession session, CancellationToken token)
        {
            // Another unit's meeting is none of a unit's business, not even that there is one.
            if (await session.Meetings.FindAsync(new MeetingId(id), token) is not { } found || !Belongs(found, client, snapshot))
                return TypedResults.Problem("There is no such meeting.", statusCode: StatusCodes.Status404NotFound);
            var meeting = found.ToLocal(clock);
            if (meeting.Status == MeetingStatus.Cancelled)
                return http.Request.Path.Value!.EndsWith("/cancel", StringComparison.Ordinal)
                    ? await AnswerAsync(meeting, snapshot, session, token) : Conflict("The meeting is cancelled.");
            if (!meeting.IsAhead || meeting.Content.StartsAt <= clock.Now)
                return Conflict("The meeting has begun.");
            var made = new Change(meeting.Content.CalledBy, clock.Now, Source(client, null));
            return await change(meeting, made, snapshot, session, token)
                ?? await AnswerAsync((await session.Meetings.FindAsync(meeting.Id, token))!, snapshot, session, token);
        }
    }

    static bool Belongs(Meeting meeting, ApiClient client, RosterSnapshot snapshot) =>
        client.UnitCode is not { } code || (meeting.Content.Unit is { } unit && unit == snapshot.UnitByCode(code)?.Id);

    async Task<IResult> AnswerAsync(Meeting meeting, RosterSnapshot snapshot, ILedgerSession session, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ApiShaper(snapshot, clock).Meeting(new MeetingView(meeting, await session.Meetings.InvitationsAsync(meeting.Id, cancellationToken), Nobody)));

    static ProblemHttpResult Conflict(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status409Conflict);

    /// <summary>The client's key, hashed to a fixed length; without one each call is its own.</summary>
    static MessageSource Source(ApiClient client, string? key) => new(
        Channel, string.IsNullOrWhiteSpace(key) ? Guid.NewGuid().ToString("N") : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{client.Name}\n{key}"))));
}

/// <summary>What calling and changing a meeting takes.</summary>
internal sealed record Convening(Convener Convener, MeetingChanger Changer, Clashes Clashes);
