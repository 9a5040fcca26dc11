using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SanYuan.Core.Access;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Who asks, by their cookie: it holds a session's secret and nothing else, and what the session is worth is looked up at each request.</summary>
internal sealed class Sessions(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    public const string Scheme = "console";

    const string SecretClaim = "session";

    /// <summary>Gives the browser a new session in place of the one it has.</summary>
    public async Task KeepAsync(HttpContext http, string secret)
    {
        await EndRowAsync(http);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(SecretClaim, secret)], Scheme)));
    }

    /// <summary>Ends it for good: a copy of the cookie opens nothing any more, on no host.</summary>
    public async Task EndAsync(HttpContext http)
    {
        await EndRowAsync(http);
        await http.SignOutAsync(Scheme);
    }

    /// <returns>Null when nobody is signed in; somebody who has no role any more is told so by their roles.</returns>
    public async Task<Visitor?> VisitorAsync(HttpContext http)
    {
        if (await SecretAsync(http) is not { } secret)
            return null;
        var session = await ledger.ReadAsync((stores, token) => stores.Sessions.FindAsync(ConsoleSecret.Hash(secret), clock.Now, token), http.RequestAborted);
        return session is null ? null : Of(session);
    }

    Visitor? Of(ConsoleSession session)
    {
        var snapshot = roster.View.Snapshot;
        if ((session.Person ?? session.Account?.Person) is not { } id)
            return session.Account is { } account ? new Visitor(account.Name, account.Role & ConsoleAccount.Lasting, null) : null;
        return snapshot.PersonById(id) is { } person ? new Visitor(person.Name, snapshot.RolesOf(id, clock.Today), id) : null;
    }

    async Task EndRowAsync(HttpContext http)
    {
        if (await SecretAsync(http) is { } secret)
            await ledger.WriteAsync(
                async (session, token) =>
                {
                    await session.Sessions.EndAsync(ConsoleSecret.Hash(secret), token);
                    return true;
                },
                http.RequestAborted);
    }

    static async Task<string?> SecretAsync(HttpContext http) => (await http.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(SecretClaim);
}
