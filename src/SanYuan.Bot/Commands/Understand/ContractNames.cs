using System.Text;
using SanYuan.Core.Activities;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Commands.Understand;

/// <summary>The contract's words for the core's enumerations.</summary>
internal static class ContractNames
{
    private static readonly Dictionary<ActivityType, string> Types = Enum.GetValues<ActivityType>().ToDictionary(t => t, t =>
        Snake(t.ToString()));
    private static readonly Dictionary<SupervisionKind, string> Kinds = Enum.GetValues<SupervisionKind>().ToDictionary(k => k, k =>
        Snake(k.ToString()));
    private static readonly Dictionary<Intent, string> Intents = Enum.GetValues<Intent>().ToDictionary(i => i, Name);

    public static string Of(ActivityType type) => Types[type];

    public static string Of(SupervisionKind kind) => Kinds[kind];

    public static string Of(Intent intent) => Intents[intent];

    private static string Name(Intent intent) => intent switch
    {
        Intent.Accept => "rsvp_accept",
        Intent.Decline => "rsvp_decline",
        Intent.CheckIn => "checkin",
        // Younger than the contract.
        Intent.Disown or Intent.Calendar or Intent.RenewCalendar or Intent.Attendance or Intent.QueryAttendance or Intent.SignInSetting => "unknown",
        Intent.MoveMeeting => "correct",
        Intent.CancelMeeting => "undo",
        _ => Snake(intent.ToString()),
    };

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
