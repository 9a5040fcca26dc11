using SanYuan.Core.Activities;

namespace SanYuan.Core.Settings;

/// <summary>Something the office decides in chat while the service runs; each decision is kept.</summary>
/// <param name="Name">Which, of those in <see cref="SettingNames"/>.</param>
/// <param name="Value">What it is now.</param>
/// <param name="Reason">Why, in the office's words; null where none is asked for.</param>
public sealed record OfficeSetting(string Name, string Value, string? Reason, Change Made);

/// <summary>What can be decided, as it is written in the database.</summary>
public static class SettingNames
{
    /// <summary>How many combined reminders a person gets in a week at most, a whole number.</summary>
    public const string WeeklyReminders = "weekly_reminders";

    /// <summary>Whether a report must have a photo: <c>on</c> or <c>off</c>.</summary>
    public const string PhotosRequired = "photos_required";

    /// <summary>Where digests go: one of <see cref="Messaging.ChannelNames"/>, or empty for each person's own.</summary>
    public const string DigestChannel = "digest_channel";
}

public interface ISettingStore
{
    /// <summary>The newest decision; null when the office never made one.</summary>
    Task<OfficeSetting?> CurrentAsync(string name, CancellationToken cancellationToken);

    Task SetAsync(OfficeSetting setting, CancellationToken cancellationToken);
}
