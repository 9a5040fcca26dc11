using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SanYuan.Core.Calendars;

namespace SanYuan.Bot.Calendars;

/// <summary><c>GET /calendar/{secret}.ics</c>: a person's meetings, for the calendar of their phone. The secret is all there is of a sign-in.</summary>
internal static class CalendarEndpoint
{
    /// <summary>How long a client may go without asking; short, because a moved meeting must be seen the same hour.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public static void MapCalendars(this WebApplication app) =>
        app.MapMethods("/calendar/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], ReadAsync).ExcludeFromDescription();

    static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(string secret, CalendarDesk desk, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        if (await desk.ReadAsync(secret, cancellationToken) is not { } events)
        {
            response.Headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }
        var content = CalendarFile.Write(events);
        response.Headers.CacheControl = $"private, max-age={Fresh.TotalSeconds:0}";
        // The framework answers 304 by the tag.
        return TypedResults.Bytes(content, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
    }
}
