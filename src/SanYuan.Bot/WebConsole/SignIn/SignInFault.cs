namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Why WeCom did not bring somebody in; its code stands in the address of the sign-in page, which finds the words.</summary>
internal enum SignInFault
{
    None,

    /// <summary>The code, or the time for it, is over.</summary>
    Expired,

    /// <summary>It was not begun in this browser, or too long ago.</summary>
    NotBegun,

    /// <summary>The member did not say yes.</summary>
    NotConfirmed,
    Outsider,
    Stranger,
    NoRole,
    Settings,
    Away,
}

internal static class SignInFaultWords
{
    /// <returns>Null when nothing is wrong.</returns>
    public static string? Of(SignInFault fault, Language language) => fault switch
    {
        SignInFault.Expired => language["刚才的登录已过期，请再点一次「用企业微信登录」。", "That sign-in has expired. Please choose WeCom again."],
        SignInFault.NotBegun => language["这次登录不是从这个浏览器开始的，或者等得太久了。请再点一次「用企业微信登录」。", "That sign-in was not begun in this browser, or too long ago. Please choose WeCom again."],
        SignInFault.NotConfirmed => language["您在企业微信里没有确认登录。要登录请再点一次，并在手机上点「确认」。", "You did not confirm in WeCom. Please choose it again and confirm on your phone."],
        SignInFault.Outsider => language["您不是本单位企业微信的成员。请用本单位的企业微信扫码，或联系党建办。", "You are not a member of this organisation's WeCom. Please use its account, or ask the office."],
        SignInFault.Stranger => language["您的企业微信账号还没有登记到名册。请联系党建办，把您的账号填进名册的「企业微信账号」。", "Your WeCom account is not in the roster yet. Please ask the office to enter it."],
        SignInFault.NoRole => language["名册里您目前没有三员工作的身份，所以不能进入。如有疑问请联系党建办。", "The roster gives you no role at present. Please ask the office."],
        SignInFault.Settings => language["企业微信登录的设置有问题，请联系管理员检查应用的密钥、可信域名和可信IP；急用可以先用本地账号登录。", "WeCom's sign-in is not set up rightly. Please ask the administrator to check the app's secret, trusted domain and trusted address."],
        SignInFault.Away => language["暂时联系不上企业微信，请过一会儿再试。", "WeCom cannot be reached now. Please try again in a while."],
        _ => null,
    };
}
