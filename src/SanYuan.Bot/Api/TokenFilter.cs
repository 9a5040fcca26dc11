using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Core.Access;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Api;

/// <summary>Lets in whoever brings a token that was made with `token create`, to what that token is for.</summary>
internal sealed class TokenFilter(ILedger ledger) : IEndpointFilter
{
    const string Scheme = "Bearer ";

    /// <summary>The program asking; behind this filter there always is one.</summary>
    public static ApiClient Client(HttpContext context) => context.Features.Get<ApiClient>() ?? throw new InvalidOperationException("This endpoint stands before the token filter.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await FindAsync(http) is not { } client)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem("Bring a token made with `token create NAME` as: Authorization: Bearer TOKEN", statusCode: StatusCodes.Status401Unauthorized);
        }
        http.Features.Set(client);
        return Refusal(context, client) is { } refusal ? refusal : await next(context);
    }

    async Task<ApiClient?> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        return token.Length is 0 or > 200 ? null
            : await ledger.ReadAsync((session, cancellation) => session.Access.FindTokenAsync(ApiToken.Hash(token), cancellation), http.RequestAborted);
    }

    /// <summary>A unit's program sees its unit only; one that only reads sends nothing.</summary>
    static ProblemHttpResult? Refusal(EndpointFilterInvocationContext context, ApiClient client)
    {
        if (client.IsReadOnly && !HttpMethods.IsGet(context.HttpContext.Request.Method))
            return Forbidden("This token only reads: make one without --read-only.");
        if (client.UnitCode is not { } unit)
            return null;
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<CountyOnly>() is not null)
            return Forbidden("This token is for one unit: this collection needs one for the whole county, made without --unit.");
        for (var i = 0; i < context.Arguments.Count; i++)
        {
            if (context.Arguments[i] is not ApiFilter filter)
                continue;
            if (filter.Unit is { } asked && !asked.Equals(unit, StringComparison.OrdinalIgnoreCase))
                return Forbidden("This token is for another unit.");
            context.Arguments[i] = filter with { Unit = unit };
        }
        return null;
    }

    public static ProblemHttpResult Forbidden(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status403Forbidden);
}

/// <summary>Marks what a unit's own program may not see.</summary>
internal sealed class CountyOnly;
