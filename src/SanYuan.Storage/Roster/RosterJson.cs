using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Roster;

/// <summary>Rows of the roster as they stand in a column.</summary>
internal static class RosterJson
{
    static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new PlaceConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    /// <summary>Latitude and longitude: a place checks both when it is made.</summary>
    sealed class PlaceConverter : JsonConverter<GeoPoint>
    {
        public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<double[]>(ref reader, options) is [var latitude, var longitude] && GeoPoint.Of(latitude, longitude) is { } place ? place : throw new JsonException("No place.");

        public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<double[]>(writer, [value.Latitude, value.Longitude], options);
    }
}
