using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Channels;

namespace SanYuan.Bot.Api;

/// <summary>Reads what a program sends, so that what is wrong is said by name.</summary>
internal static class JsonBody
{
    /// <returns>The body, or the answer that says what is wrong with it. No body at all is an empty one.</returns>
    public static async Task<(T? Body, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var (status, body) = await CallbackBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return (null, TypedResults.Problem("The body cannot be read, or is over 1 MiB.", statusCode: status));
        try
        {
            return body.Length == 0 ? (JsonSerializer.Deserialize<T>("{}"), null) : Read<T>(body);
        }
        catch (JsonException wrong)
        {
            return (null, Wrong(wrong.Path is { Length: > 2 } path ? path[2..] : "body"));
        }
    }

    static (T? Body, IResult? Problem) Read<T>(Stream body)
        where T : class => JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web) is { } read ? (read, null) : (null, Wrong("body"));

    static ValidationProblem Wrong(string field) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = ["This is not what belongs here: see /docs for the shape."] });
}
