using SanYuan.Core.Access;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Api;

/// <summary>Lets in whoever brings a token that was made with `token create`; such a token reads everything the office reads.</summary>
internal sealed class TokenFilter(ILedger ledger) : IEndpointFilter
{
    const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        var name = token.Length is 0 or > 200
            ? null
            : await ledger.ReadAsync((session, cancellation) => session.Access.FindTokenAsync(ApiToken.Hash(token), cancellation), context.HttpContext.RequestAborted);
        if (name is not null)
            return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem("Bring a token made with `token create NAME` as: Authorization: Bearer TOKEN", statusCode: StatusCodes.Status401Unauthorized);
    }
}
