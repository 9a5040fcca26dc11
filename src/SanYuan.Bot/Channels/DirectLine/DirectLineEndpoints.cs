using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0, as far as Web Chat needs it. The secret opens tokens alone; a token its own conversation alone. What is not let in gets 403: clients take 401 for a fault.</summary>
internal static class DirectLineEndpoints
{
    /// <summary>Stands before the ids of users that a token vouches for; behind it is the person's code, or an id of the page's own.</summary>
    public const string UserPrefix = "dl_";

    public static async Task<IResult> GenerateAsync(DirectLineTokens tokens, HttpRequest request)
    {
        if (!tokens.IsSecret(request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var body = await DirectLineJson.ReadAsync(request.Body, request.HttpContext.RequestAborted);
        return body?["user"]?["id"] is JsonValue id && id.TryGetValue<string>(out var user) && user.StartsWith(UserPrefix, StringComparison.Ordinal) && MemberAccount.IsValid(user[UserPrefix.Length..])
            ? Ticket(tokens, new DirectLineSeat(Guid.NewGuid().ToString("N"), user))
            : Results.Problem($"user.id must be {UserPrefix} and the person's code.", statusCode: StatusCodes.Status400BadRequest);
    }

    public static async Task<IResult> Refresh(DirectLineTokens tokens, HttpRequest request) =>
        await tokens.ReadAsync(request) is { } seat ? Ticket(tokens, seat) : Results.StatusCode(StatusCodes.Status403Forbidden);

    public static async Task<IResult> BeginAsync(DirectLineTokens tokens, DirectLineDesk desk, HttpRequest request)
    {
        if (await tokens.ReadAsync(request) is not { } seat)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        await desk.ForgetAsync(request.HttpContext.RequestAborted);
        return Ticket(tokens, seat, StatusCodes.Status201Created);
    }

    public static async Task<IResult> Resume(DirectLineTokens tokens, HttpRequest request, string id) =>
        await SeatAsync(tokens, request, id) is { } seat ? Ticket(tokens, seat) : Results.StatusCode(StatusCodes.Status403Forbidden);

    public static async Task<IResult> ReadAsync(DirectLineTokens tokens, DirectLineDesk desk, HttpRequest request, string id)
    {
        if (await SeatAsync(tokens, request, id) is not { } seat)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var (activities, watermark) = await desk.ReadAsync(seat.Conversation, request.Query["watermark"], request.HttpContext.RequestAborted);
        return Results.Json(new JsonObject { ["activities"] = activities, ["watermark"] = watermark }, DirectLineJson.Readable);
    }

    public static async Task<IResult> SayAsync(DirectLineTokens tokens, DirectLineDesk desk, HttpRequest request, string id)
    {
        if (await SeatAsync(tokens, request, id) is not { } seat)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var said = await DirectLineJson.ReadAsync(request.Body, request.HttpContext.RequestAborted);
        return await AnswerAsync(desk, seat, said, null, request.HttpContext.RequestAborted);
    }

    public static async Task<IResult> UploadAsync(DirectLineTokens tokens, DirectLineDesk desk, HttpRequest request, string id)
    {
        if (await SeatAsync(tokens, request, id) is not { } seat)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!request.HasFormContentType)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MediaRules.MaxBytes + CallbackBody.Limit }, request.HttpContext.RequestAborted);
        if (form.Files["activity"] is not { } part)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await using var content = part.OpenReadStream();
        return await AnswerAsync(desk, seat, await DirectLineJson.ReadAsync(content, request.HttpContext.RequestAborted), form.Files, request.HttpContext.RequestAborted);
    }

    static async Task<IResult> AnswerAsync(DirectLineDesk desk, DirectLineSeat seat, JsonObject? said, IFormFileCollection? files, CancellationToken cancellationToken)
    {
        if (said is null)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var (status, id) = await desk.SayAsync(seat, said, files, cancellationToken);
        return status == StatusCodes.Status200OK ? Results.Json(new { id }) : Results.StatusCode(status);
    }

    static async Task<DirectLineSeat?> SeatAsync(DirectLineTokens tokens, HttpRequest request, string conversation) =>
        await tokens.ReadAsync(request) is { } seat && seat.Conversation == conversation ? seat : null;

    static IResult Ticket(DirectLineTokens tokens, DirectLineSeat seat, int status = StatusCodes.Status200OK) => Results.Json(
        new { conversationId = seat.Conversation, token = tokens.Issue(seat), expires_in = (int)DirectLineTokens.Lifetime.TotalSeconds }, statusCode: status);
}
