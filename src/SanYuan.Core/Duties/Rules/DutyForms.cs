using SanYuan.Core.Messaging.Commands;

namespace SanYuan.Core.Duties.Rules;

/// <summary>How often something is owed, as it is told in a command.</summary>
internal static class DutyForms
{
    /// <summary>每季度2次; a count below one fits, to be refused with its reason.</summary>
    public const string Rate = "(?<every>每个?月|每个?季度?|每年) ?(?:不少于|至少)? ?(?<count>-?[0-9]{1,9}|[负零一二两三四五六七八九十百]{1,6}) ?次";

    public const string From = "(?:[,。 ]{0,2}(?:从|自)(?<days>" + SpokenDays.OneDay + ")(?:起|开始)(?:执行)?)?";

    public static DutyCadence Every(CommandWords words) => words.Folded("every") switch
    {
        ['每', .., '月'] => DutyCadence.Month,
        "每年" => DutyCadence.Year,
        _ => DutyCadence.Quarter,
    };

    /// <summary>0 where it is below one, or no number at all.</summary>
    public static int Count(CommandWords words) => words.Number("count") ?? 0;

    /// <summary>The day from which it holds: today when none is told; null for one that the calendar does not have.</summary>
    public static DateOnly? FromDay(CommandWords words, DateTimeOffset now)
    {
        if (!words.Has("days"))
            return DateOnly.FromDateTime(now.DateTime);
        return SpokenDays.Read(words.Folded("days"), now, nearest: true).First;
    }
}
