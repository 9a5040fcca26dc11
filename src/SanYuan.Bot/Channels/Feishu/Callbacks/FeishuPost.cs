using System.Text.Json;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>A message of words and pictures (post): paragraphs of pieces.</summary>
internal sealed record FeishuPost(string Words, IReadOnlyList<string> Pictures)
{
    // More than its phones let anybody put into one message.
    const int MostPictures = 20;

    public static FeishuPost Read(JsonElement content)
    {
        var paragraphs = content.Items("content").Where(line => line.ValueKind == JsonValueKind.Array).Select(line => line.EnumerateArray().ToList()).ToList();
        var lines = paragraphs.Select(pieces => string.Concat(pieces.Select(WordsOf))).Prepend(content.Text("title"));
        var pictures = paragraphs.SelectMany(pieces => pieces).Where(piece => piece.Text("tag") == "img").Select(piece => piece.Text("image_key"));
        return new FeishuPost(string.Join('\n', lines.Where(line => line.Length > 0)), [.. pictures.Take(MostPictures)]);
    }

    static string WordsOf(JsonElement piece) => piece.Text("tag") switch
    {
        "text" or "a" or "md" or "code_block" => piece.Text("text"),
        // The key, such as @_user_1, to be named as in a text.
        "at" => piece.Text("user_id"),
        _ => "",
    };
}
