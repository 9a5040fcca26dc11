using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Hosting;

internal static class CalmErrors
{
    /// <summary>Whatever fails, the outside sees a status and nothing of the inside; an unavailable database is 503, so that platforms deliver again.</summary>
    public static void UseCalmErrors(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (LedgerUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
#pragma warning disable CA1031 // The last line of defence: logged in full inside, a bare status outside.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            // The route, not the path: a path may be a secret.
            app.Logger.RequestFailed(fault, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    });
}
