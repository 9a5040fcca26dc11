using System.Buffers;

namespace SanYuan.Bot.Channels;

/// <summary>What an account may look like on WeCom (document 90195), DingTalk and Feishu: 1 to 64 of <c>0-9A-Za-z_.@-</c>.</summary>
internal static class MemberAccount
{
    const int MaxLength = 64;

    static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.@-");

    public static bool IsValid(string account) => account.Length is > 0 and <= MaxLength && !account.AsSpan().ContainsAnyExcept(Allowed);
}
