namespace SanYuan.Bot.WebConsole.SignIn;

internal enum SignInState
{
    In,
    Wrong,
    Locked,
}

/// <param name="Secret">The new session's; null unless somebody came in.</param>
internal readonly record struct SignInResult(SignInState State, string? Secret)
{
    public static readonly SignInResult Wrong = new(SignInState.Wrong, null);
    public static readonly SignInResult Locked = new(SignInState.Locked, null);
}
