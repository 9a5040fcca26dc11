using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SanYuan.Core.Access;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Hashes passwords as the framework does (PBKDF2), and takes as long for an account there is not.</summary>
internal sealed class Passwords
{
    /// <summary>PBKDF2 with SHA-512, as OWASP advises; the framework's own number is half of it.</summary>
    const int Iterations = 210_000;

    static readonly ConsoleAccount Nobody = new(0, "", Roles.None, null);

    readonly PasswordHasher<ConsoleAccount> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>Of a password nobody has.</summary>
    readonly Lazy<string> _decoy;

    public Passwords() => _decoy = new Lazy<string>(() => Hash(ConsoleSecret.Create()));

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    public bool IsRight(ConsoleAccount? account, string password) =>
        _hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? _decoy.Value, password) != PasswordVerificationResult.Failed && account?.PasswordHash is not null;
}
