namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The platform's way of answering: HTTP 200 and a code.</summary>
internal static class WeComAnswer
{
    public static object Error(int code) => new { errcode = code, errmsg = $"simulated, hint: [{code}]" };
}
