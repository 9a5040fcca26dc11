namespace SanYuan.Bot.Api.Meetings;

/// <summary>A meeting to be called.</summary>
/// <param name="Title">What it is called, at most 60 characters.</param>
/// <param name="Type">An activity type (theme_party_day …); optional.</param>
/// <param name="Unit">The unit's code; without it the office's meeting for the county.</param>
/// <param name="StartsAt">ISO 8601 with offset.</param>
/// <param name="EndsAt">ISO 8601 with offset; optional.</param>
/// <param name="Place">At most 60 characters; optional.</param>
/// <param name="Appointees">Codes of people; without them all appointees of the unit.</param>
/// <param name="CalledBy">The code of the liaison or office member who hears of the answers; without it the unit's first liaison.</param>
/// <param name="AllowClash">Call it even if somebody is invited elsewhere at that time.</param>
internal sealed record MeetingBody(
    string? Title, string? Type, string? Unit, string? StartsAt, string? EndsAt, string? Place, IReadOnlyList<string>? Appointees, string? CalledBy, bool? AllowClash);

/// <summary>A meeting's new time or place; what is not told stays.</summary>
internal sealed record MoveBody(string? StartsAt, string? EndsAt, string? Place);

/// <param name="Reason">Told to everybody invited; optional.</param>
internal sealed record CancelBody(string? Reason);
