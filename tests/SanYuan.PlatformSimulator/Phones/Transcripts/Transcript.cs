using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanYuan.PlatformSimulator.Phones.Transcripts;

/// <summary>A conversation as it is kept: JSON Lines, the first line tells the form's version and when the recording began.</summary>
public sealed record Transcript(DateTimeOffset Started, IReadOnlyList<TranscriptLine> Lines)
{
    const int Version = 1, MostBytes = 32 * 1024 * 1024;

    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string WriteHeader(DateTimeOffset started) => JsonSerializer.Serialize(new Header(Version, started), Form);

    public static string Write(TranscriptLine line) => JsonSerializer.Serialize(line, Form);

    public string Write() => string.Concat(Lines.Select(Write).Prepend(WriteHeader(Started)).Select(line => line + "\n"));

    /// <exception cref="TranscriptException">It is none; the message says why.</exception>
    public static async Task<Transcript> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var lines = (await TextAsync(file, cancellationToken)).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        if (lines.Count == 0 || Parse<Header>(lines[0], 1) is not { Transcript: > 0 } header)
            throw new TranscriptException("这不是对话记录：第1行应当写着 {\"transcript\":1,…}。");
        if (header.Transcript > Version)
            throw new TranscriptException($"这份对话记录是第{header.Transcript}版的，这个程序只读得懂第{Version}版：请用新的程序。");
        return new Transcript(header.Started, [.. lines.Skip(1).Select((line, place) => Line(line, place + 2))]);
    }

    static async Task<string> TextAsync(Stream file, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (await file.ReadAsync(piece, cancellationToken) is > 0 and var read)
        {
            if (held.Length + read > MostBytes)
                throw new TranscriptException($"文件太大：对话记录最多 {MostBytes >> 20} MB。");
            held.Write(piece, 0, read);
        }
        try
        {
            return Strict.GetString(held.GetBuffer(), 0, (int)held.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new TranscriptException("这不是对话记录：文件不是 UTF-8 文字。");
        }
    }

    static TranscriptLine Line(string text, int number)
    {
        var line = Parse<TranscriptLine>(text, number);
        if (!LineKinds.IsKnown(line.Kind))
            throw new TranscriptException($"第{number}行的 kind「{line.Kind}」不认识。");
        if (line.Channel.Length == 0 || (line.Who.Length == 0 && line.Kind != LineKinds.Switch))
            throw new TranscriptException($"第{number}行缺少 channel 或 who。");
        return line;
    }

    static T Parse<T>(string text, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Form) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new TranscriptException($"第{number}行不是完整的 JSON，或有写错的地方：文件可能没有传完。");
        }
    }

    sealed record Header(int Transcript, DateTimeOffset Started);
}

/// <summary>Told to whoever brought the file, in Chinese.</summary>
public sealed class TranscriptException(string message) : Exception(message);
