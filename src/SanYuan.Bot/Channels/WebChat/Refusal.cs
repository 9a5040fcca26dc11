using Microsoft.AspNetCore.Http.HttpResults;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>Why something of the page is not taken.</summary>
/// <param name="Field">What it is about, as the request names it.</param>
/// <param name="Text">What it must be.</param>
/// <param name="Status">400 or a neighbour.</param>
internal sealed record Refusal(string Field, string Text, int Status = StatusCodes.Status400BadRequest)
{
    public ProblemHttpResult ToProblem() => TypedResults.Problem(
        $"{Field} {Text}",
        statusCode: Status,
        extensions: new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { [Field] = [Text] } });
}
