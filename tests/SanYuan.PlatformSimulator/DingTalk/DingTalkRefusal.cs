namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The platform's way of refusing: an HTTP status, and a code in words.</summary>
internal static class DingTalkRefusal
{
    public static IResult Of(int status, string code) => Results.Json(new { code, message = "simulated", requestid = "simulated" }, statusCode: status);
}
