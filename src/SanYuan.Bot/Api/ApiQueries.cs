using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Api;

/// <summary>Answers the collections.</summary>
internal sealed class ApiQueries(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    public Task<Results<Ok<Collection<ApiActivity>>, ValidationProblem>> ActivitiesAsync(ApiFilter filter, CancellationToken cancellationToken) => PageAsync(
        filter, (session, request, token) => session.Pages.ActivitiesAsync(request, token), (view, shaper) => shaper.Activity(view), item => item.Id, cancellationToken);

    public Task<Results<Ok<Collection<ApiFinding>>, ValidationProblem>> FindingsAsync(ApiFilter filter, CancellationToken cancellationToken) => PageAsync(
        filter, (session, request, token) => session.Pages.FindingsAsync(request, token), (view, shaper) => shaper.Finding(view), item => item.Id, cancellationToken);

    public Task<Results<Ok<Collection<ApiMeeting>>, ValidationProblem>> MeetingsAsync(ApiFilter filter, CancellationToken cancellationToken) => PageAsync(
        filter,
        (session, request, token) => session.Pages.MeetingsAsync(request, Start(request.From), Start(request.To?.AddDays(1)), token),
        (view, shaper) => shaper.Meeting(view), item => item.Id, cancellationToken);

    public async Task<Results<Ok<Collection<ApiOutbox>>, ValidationProblem>> OutboxAsync(ApiFilter filter, OutboundKind? kind, string? status, CancellationToken cancellationToken)
    {
        if (!ApiStatus.TryRead(status, out var known))
            return TypedResults.ValidationProblem(ApiStatus.Error);
        return await PageAsync(
            filter,
            (session, request, token) => session.Pages.OutboxAsync(request, new OutboxFilter(kind, known), token),
            (view, shaper) => shaper.Outbox(view), item => item.Id, cancellationToken);
    }

    public Results<Ok<Collection<ApiUnit>>, ValidationProblem> Units(ApiFilter filter)
    {
        var snapshot = roster.View.Snapshot;
        return List(filter, request => snapshot.Units.Where(unit => request.Unit is null || unit.Id == request.Unit).Select(ApiShaper.Unit));
    }

    public Results<Ok<Collection<ApiAppointment>>, ValidationProblem> Appointments(ApiFilter filter)
    {
        var shaper = new ApiShaper(roster.View.Snapshot, clock);
        return List(filter, request => roster.View.Snapshot.Appointments
            .Where(one => (request.Unit is null || one.Unit == request.Unit) && (request.Appointee is null || one.Person == request.Appointee))
            .Where(one => (request.To is null || one.Start <= request.To) && (request.From is null || one.End is null || one.End >= request.From))
            .Select(shaper.Appointment));
    }

    async Task<Results<Ok<Collection<TShape>>, ValidationProblem>> PageAsync<TView, TShape>(
        ApiFilter filter,
        Func<ILedgerSession, PageRequest, CancellationToken, Task<Page<TView>>> read,
        Func<TView, ApiShaper, TShape> shape,
        Func<TShape, long> id,
        CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        var (request, errors) = filter.Read(snapshot);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        var page = await ledger.ReadAsync((session, token) => read(session, request, token), cancellationToken);
        var shaper = new ApiShaper(snapshot, clock);
        TShape[] items = [.. page.Items.Select(view => shape(view, shaper))];
        return TypedResults.Ok(new Collection<TShape>(items, items.Length == request.Limit ? $"{id(items[^1])}" : null, page.Total));
    }

    /// <summary>The roster lies in memory: its cursor is a position.</summary>
    Results<Ok<Collection<T>>, ValidationProblem> List<T>(ApiFilter filter, Func<PageRequest, IEnumerable<T>> select)
    {
        var (request, errors) = filter.Read(roster.View.Snapshot);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        var all = select(request).ToList();
        var items = all.Skip((int)Math.Min(request.After, int.MaxValue)).Take(request.Limit).ToList();
        var end = request.After + items.Count;
        return TypedResults.Ok(new Collection<T>(items, end < all.Count ? $"{end}" : null, all.Count));
    }

    DateTimeOffset? Start(DateOnly? day) => day is { } known ? clock.At(known, TimeOnly.MinValue) : null;
}
