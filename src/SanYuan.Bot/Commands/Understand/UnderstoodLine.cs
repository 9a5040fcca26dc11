using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Commands.Understand;

/// <summary>One line of the output, in the contract's shape: every key present, null or [] where the text does not say.</summary>
internal static class UnderstoodLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, Interpretation understood)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("intent", ContractNames.Of(understood.Intent));
            json.WritePropertyName("expect");
            // What the contract has no word for tells nothing to it.
            if (understood.Intent is Intent.Disown or Intent.Attendance or Intent.QueryAttendance or Intent.SignInSetting) Write(json, understood.Intent, Statement.Empty);
            else if (understood.Statements.Count == 1) Write(json, understood.Intent, understood.Statements[0]);
            else WriteAll(json, understood);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAll(Utf8JsonWriter json, Interpretation understood)
    {
        json.WriteStartArray();
        foreach (var statement in understood.Statements) Write(json, understood.Intent, statement);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Intent intent, Statement told)
    {
        json.WriteStartObject();
        json.WriteString("date", Day(told.Date));
        json.WriteString("end_date", Day(told.EndDate));
        json.WriteString("time", told.Time?.Value.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("unit", told.Unit?.Value);
        json.WriteString("activity_type", told.Type is { } type ? ContractNames.Of(type.Value) : null);
        json.WriteString("supervision_kind", told.Supervision is { } kind ? ContractNames.Of(kind.Value) : null);
        if (told.Participants is { } people) json.WriteNumber("participants", people.Value);
        else json.WriteNull("participants");
        WriteTexts(json, "findings", told.Findings);
        WriteTexts(json, "suggestions", told.Suggestions);
        WriteMeeting(json, intent, told);
        json.WriteString("ref", told.Reference is { } number ? $"#{number.Value.ToString(CultureInfo.InvariantCulture)}" : null);
        json.WriteString("reason", told.Reason?.Value);
        json.WriteEndObject();
    }

    private static void WriteMeeting(Utf8JsonWriter json, Intent intent, Statement told)
    {
        if (intent != Intent.Invite)
        {
            json.WriteNull("meeting");
            return;
        }

        json.WriteStartObject("meeting");
        json.WriteString("start", Start(told));
        json.WriteString("place", told.Place?.Value);
        json.WriteString("title", told.Title?.Value);
        json.WriteEndObject();
    }

    /// <summary>The county's clock is Beijing's; a meeting without a clock time starts on a day.</summary>
    private static string? Start(Statement told) =>
        told.Time is { } time && told.Date is not null
            ? $"{Day(told.Date)}T{time.Value.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}+08:00"
            : Day(told.Date);

    private static string? Day(Told<DateOnly>? day) => day?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteTexts(Utf8JsonWriter json, string key, IReadOnlyList<Told<string>> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text.Value);
        json.WriteEndArray();
    }
}
