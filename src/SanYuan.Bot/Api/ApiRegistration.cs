using System.ComponentModel;
using SanYuan.Bot.Api.Meetings;
using SanYuan.Core.Messaging;
using Scalar.AspNetCore;

namespace SanYuan.Bot.Api;

/// <summary>The ledger for other programs: JSON to read, and meetings to call; described at /openapi/v1.json and, for people, at /docs.</summary>
internal static class ApiRegistration
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiQueries>();
        services.AddSingleton<ApiMeetings>();
        services.AddSingleton<Convening>();
        services.AddSingleton<TokenFilter>();
        services.AddOpenApi();
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/docs", options => options.WithTitle("SanYuan").DisableDefaultFonts());
        var api = app.MapGroup("/api/v1").AddEndpointFilter<TokenFilter>().WithTags("ledger");
        api.MapGet("/activities", (ApiQueries queries, [AsParameters] ApiFilter filter, CancellationToken token) => queries.ActivitiesAsync(filter, token));
        api.MapGet("/findings", (ApiQueries queries, [AsParameters] ApiFilter filter, CancellationToken token) => queries.FindingsAsync(filter, token));
        api.MapGet("/meetings", (ApiQueries queries, [AsParameters] ApiFilter filter, CancellationToken token) => queries.MeetingsAsync(filter, token));
        api.MapGet("/outbox", (ApiQueries queries, [AsParameters] ApiFilter filter, [Description(ApiStatus.Help)] string? status, CancellationToken token) =>
            queries.OutboxAsync(filter, kind: null, status, token)).WithMetadata(new CountyOnly());
        api.MapGet("/digests", (ApiQueries queries, [AsParameters] ApiFilter filter, CancellationToken token) =>
            queries.OutboxAsync(filter, OutboundKind.Digest, status: null, token)).WithMetadata(new CountyOnly());
        api.MapGet("/units", (ApiQueries queries, [AsParameters] ApiFilter filter) => queries.Units(filter));
        api.MapGet("/appointments", (ApiQueries queries, [AsParameters] ApiFilter filter) => queries.Appointments(filter));
        api.MapPost("/meetings", (ApiMeetings meetings, HttpContext http, CancellationToken token) => meetings.CallAsync(http, token)).Accepts<MeetingBody>("application/json").Answers();
        api.MapPost("/meetings/{id:long}/move", (ApiMeetings meetings, long id, HttpContext http, CancellationToken token) => meetings.MoveAsync(id, http, token)).Accepts<MoveBody>("application/json").Answers();
        api.MapPost("/meetings/{id:long}/cancel", (ApiMeetings meetings, long id, HttpContext http, CancellationToken token) => meetings.CancelAsync(id, http, token)).Accepts<CancelBody>(isOptional: true, "application/json").Answers();
    }

    static void Answers(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<ApiMeeting>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);
}
