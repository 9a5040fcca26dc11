using System.Globalization;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>What to click in WeCom's admin pages for the codes (document 90313) that an administrator must mend.</summary>
internal static class WeComAdvice
{
    const string Prefix = "errcode ";

    public static string? Of(string? detail) =>
        detail?.StartsWith(Prefix, StringComparison.Ordinal) == true && int.TryParse(detail.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Of(code) : null;

    static string? Of(int code) => code switch
    {
        60020 => "企业微信不认本机的网络地址（60020）。请在企业微信管理后台打开「应用管理」里的本应用，在最下面「企业可信IP」里加上本机的公网地址，过一分钟就好。",
        40001 or 40091 or 41004 => $"企业微信的Secret不对（{code}）。请在企业微信管理后台打开「应用管理」里的本应用，点「Secret」旁的查看，把新的交给管理员写进配置 SanYuan:WeCom:Secret，再重启服务。",
        40013 => "企业微信的企业ID不对（40013）。请在企业微信管理后台打开「我的企业」，把最下面的企业ID交给管理员写进配置 SanYuan:WeCom:CorpId，再重启服务。",
        40056 or 301002 => $"企业微信的应用编号不对（{code}）。请在企业微信管理后台打开「应用管理」里的本应用，把 AgentId 交给管理员写进配置 SanYuan:WeCom:AgentId，再重启服务。",
        43009 or 48001 or 48002 or 48004 or 48005 or 48006 or 50003 => $"企业微信里本应用被停用，或没有这项权限（{code}）。请在企业微信管理后台打开「应用管理」里的本应用，点「启用」；已启用的，请看「权限」里有没有勾上。",
        40057 or 50001 or 80001 => $"企业微信的接收地址或可信域名还没验证（{code}）。请在企业微信管理后台打开「应用管理」里的本应用，在「接收消息」里重新保存一次接收地址。",
        _ => null,
    };
}
