using SanYuan.Core.Access;
using SanYuan.Core.Activities;
using SanYuan.Core.Audit;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Who comes in, and by what; each way in, and each refusal, is a line of the audit trail.</summary>
internal sealed class SignInDesk(ILedger ledger, CountyClock clock, Passwords passwords)
{
    /// <summary>The same answer, after the same time, whether the name or the password is wrong.</summary>
    public async Task<SignInResult> ByPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        name = ConsoleAccount.Normalise(name);
        var hash = ConsoleSecret.Hash(name);
        var (account, isLocked) = await ledger.ReadAsync(
            async (session, token) => (await session.Accounts.FindAsync(name, token), await session.SignInFailures.IsLockedAsync(hash, clock.Now, token)), cancellationToken);
        if (isLocked)
            return SignInResult.Locked;
        // Outside of any transaction: it takes a tenth of a second of computing.
        var isRight = passwords.IsRight(account, password);
        return await ledger.WriteAsync((session, token) => isRight ? ComeInAsync(account!, hash, session, token) : RefuseAsync(account, hash, session, token), cancellationToken);
    }

    /// <summary>Whose a link is; null when it is over, used, or none.</summary>
    public Task<ConsoleAccount?> OwnerAsync(string link, CancellationToken cancellationToken) =>
        ledger.ReadAsync((session, token) => session.Accounts.FindByLinkAsync(ConsoleSecret.Hash(link), clock.Now, token), cancellationToken);

    /// <summary>Chooses a password by a link, which is used up by it.</summary>
    /// <returns>The new session's secret; null when the link is over.</returns>
    public async Task<string?> ByLinkAsync(string link, string password, CancellationToken cancellationToken)
    {
        var hash = passwords.Hash(password);
        return await ledger.WriteAsync(
            async (session, token) =>
            {
                if (await session.Accounts.RedeemLinkAsync(ConsoleSecret.Hash(link), hash, clock.Now, token) is not { } account)
                    return null;
                // Whoever locked the name before does not keep its owner out.
                await session.SignInFailures.ForgetAsync(ConsoleSecret.Hash(account.Name), token);
                await KeepAsync(session, account.Person, "sign_in: link", Source(account), token);
                return await BeginAsync(account, session, token);
            },
            cancellationToken);
    }

    /// <summary>As somebody of the roster, whom another vouches for.</summary>
    /// <param name="way">What stands in the audit trail.</param>
    /// <returns>The new session's secret.</returns>
    public Task<string> ByPersonAsync(PersonId person, string way, string source, CancellationToken cancellationToken) => ledger.WriteAsync(
        async (session, token) =>
        {
            var secret = ConsoleSecret.Create();
            await session.Sessions.BeginAsync(ConsoleSecret.Hash(secret), person, clock.Now, token);
            await KeepAsync(session, person, $"sign_in: {way}", source, token);
            return secret;
        },
        cancellationToken);

    /// <summary>A refusal that another found.</summary>
    public Task RefuseAsync(PersonId? person, string why, string source, CancellationToken cancellationToken) => ledger.WriteAsync(
        async (session, token) =>
        {
            await KeepAsync(session, person, $"sign_in: {why}", source, token);
            return true;
        },
        cancellationToken);

    async Task<SignInResult> ComeInAsync(ConsoleAccount tried, string hash, ILedgerSession session, CancellationToken cancellationToken)
    {
        // Of many tries at once, those behind the fifth wrong one come too late, whatever they are.
        if (await session.SignInFailures.IsLockedAsync(hash, clock.Now, cancellationToken))
            return SignInResult.Locked;
        if (await session.Accounts.FindAsync(tried.Name, cancellationToken) is not { } account || account.PasswordHash != tried.PasswordHash)
            return SignInResult.Wrong;
        await session.SignInFailures.ForgetAsync(hash, cancellationToken);
        await KeepAsync(session, account.Person, "sign_in: password", Source(account), cancellationToken);
        return new SignInResult(SignInState.In, await BeginAsync(account, session, cancellationToken));
    }

    async Task<SignInResult> RefuseAsync(ConsoleAccount? account, string hash, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.SignInFailures.IsLockedAsync(hash, clock.Now, cancellationToken))
            return SignInResult.Locked;
        var locks = await session.SignInFailures.AddAsync(hash, clock.Now, cancellationToken);
        await KeepAsync(session, account?.Person, locks ? "sign_in: locked" : "sign_in: wrong_password", account is null ? "unknown" : Source(account), cancellationToken);
        return locks ? SignInResult.Locked : SignInResult.Wrong;
    }

    async Task<string> BeginAsync(ConsoleAccount account, ILedgerSession session, CancellationToken cancellationToken)
    {
        var secret = ConsoleSecret.Create();
        await session.Sessions.BeginAsync(ConsoleSecret.Hash(secret), account.Id, clock.Now, cancellationToken);
        return secret;
    }

    Task KeepAsync(ILedgerSession session, PersonId? person, string action, string source, CancellationToken cancellationToken) =>
        session.Audit.AddAsync(new AuditEntry(person, action, clock.Now, new MessageSource(ChannelNames.Console, source)), cancellationToken);

    static string Source(ConsoleAccount account) => $"account {account.Id}";
}
