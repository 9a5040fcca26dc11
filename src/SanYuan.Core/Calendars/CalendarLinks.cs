namespace SanYuan.Core.Calendars;

/// <summary>Where calendars are read.</summary>
/// <param name="publicUrl">The service's address as people reach it, with or without a slash at its end; null when it has none.</param>
public sealed class CalendarLinks(string? publicUrl)
{
    /// <summary>Whether there can be links at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(publicUrl);

    public string Of(string secret) => $"{publicUrl?.TrimEnd('/')}/calendar/{secret}.ics";
}
