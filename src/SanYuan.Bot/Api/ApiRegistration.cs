using System.ComponentModel;
using SanYuan.Core.Messaging;
using Scalar.AspNetCore;

namespace SanYuan.Bot.Api;

/// <summary>The ledger for other programs: JSON to read, described at /openapi/v1.json and, for people, at /docs.</summary>
internal static class ApiRegistration
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiQueries>();
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
            queries.OutboxAsync(filter, kind: null, status, token));
        api.MapGet("/digests", (ApiQueries queries, [AsParameters] ApiFilter filter, CancellationToken token) =>
            queries.OutboxAsync(filter, OutboundKind.Digest, status: null, token));
        api.MapGet("/units", (ApiQueries queries, [AsParameters] ApiFilter filter) => queries.Units(filter));
        api.MapGet("/appointments", (ApiQueries queries, [AsParameters] ApiFilter filter) => queries.Appointments(filter));
    }
}
