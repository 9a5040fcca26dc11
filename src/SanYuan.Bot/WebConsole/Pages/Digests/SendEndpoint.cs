using Microsoft.AspNetCore.Mvc;
using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Sending;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

internal static class SendEndpoint
{
    /// <summary>Whoever belongs to nobody of the roster sends nothing; what cannot be sent is told by the page, which knows it as well.</summary>
    public static void MapDigestSending(this WebApplication app) => app
        .MapPost("/digests/send/now", async ([FromForm] string? period, [FromForm(Name = "for")] string? scope, DigestDispatch dispatch, HttpContext http, CancellationToken token) =>
        {
            var chosen = dispatch.Scopes().FirstOrDefault(one => one.Key == scope);
            if (!Period.TryParse(period ?? "", out var told) || chosen.Key is null)
                return TypedResults.LocalRedirect("/digests/send");
            if (Visitor.Of(http).Person is not { } person)
                return TypedResults.LocalRedirect(DigestAddresses.Sending(told, chosen));
            var result = await dispatch.SendAsync(told, chosen, person, token);
            var done = result.Refused is not null ? "" : result.Sent > 0 ? "&done=sent" : "&done=had";
            return TypedResults.LocalRedirect(DigestAddresses.Sending(told, chosen) + done);
        })
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
}
