namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>The platform's way of refusing: an HTTP status, and a code.</summary>
internal static class FeishuRefusal
{
    public static IResult Of(int status, int code) => Results.Json(new { code, msg = "simulated" }, statusCode: status);

    /// <summary>As most interfaces refuse: 400, or 429 for their limit.</summary>
    public static int StatusOf(int code) => code == 99991400 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
}
