using System.Text.RegularExpressions;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What is told of a meeting that is moved or cancelled: before the word of change which one, behind it what is new.</summary>
internal static partial class MeetingChanges
{
    public static bool TellsMove(Material m) =>
        Shift(m) is not null || (Change().Match(m.Text.Value) is { Success: true } change
            && (m.Dates.Exists(day => day.Start >= change.Index) || Clock(m, change.Index) is not null || Place(m, change.Index + change.Length) is not null));

    public static Statement Moved(Material m)
    {
        var change = Change().Match(m.Text.Value);
        var (at, end) = change.Success ? (change.Index, change.Index + change.Length) : (0, 0);
        var days = DayReader.Read(m, Outlook.Ahead);
        var day = DayReader.First(days.FindAll(told => told.Start >= at));
        return Pointer(m, at) with
        {
            Date = day?.Tell(m.Text),
            EndDate = day?.TellLast(m.Text),
            Time = Clock(m, at),
            EndTime = InvitedReader.EndTime(m),
            Place = change.Success ? Place(m, end) : null,
            Shift = Shift(m),
            Doubts = Doubts.Of(m.Text, day, null),
        };
    }

    /// <summary>The new start; 推迟到下午四点 reads like an end.</summary>
    private static Told<TimeOnly>? Clock(Material m, int at)
    {
        var start = m.Clocks.Find(told => told.Start >= at);
        var end = m.ClockEnds.Find(told => told.End > at && told.Start >= at - 1);
        var clock = end.End > 0 && (start.End == 0 || end.Start < start.Start) ? end : start;
        return clock.End > 0 ? m.Text.Tell(clock.Time, clock.Start, clock.End) : null;
    }

    public static Statement Cancelled(Material m)
    {
        var reason = Reason().Match(m.Text.Value).Groups["r"];
        return Pointer(m, m.Text.Length) with { Reason = reason.Success ? m.Text.Verbatim(reason.Index, reason.Index + reason.Length) : null };
    }

    /// <summary>Which meeting: its number, its day, its kind, its unit.</summary>
    private static Statement Pointer(Material m, int until)
    {
        var day = DayReader.First(DayReader.Read(m, Outlook.Ahead).FindAll(told => told.Start < until));
        var type = m.Types.Find(told => told.Start < until);
        var unit = m.Units.Find(told => told.Start < until && !told.IsAmbiguous);
        return Statement.Empty with
        {
            Reference = m.References.Count > 0 ? m.Text.Tell(m.References[0].Value, m.References[0].Start, m.References[0].End) : null,
            OfDay = day?.Tell(m.Text),
            Type = type.End > 0 && type.Rank > 0 ? m.Text.Tell(type.Type, type.Start, type.End) : null,
            Unit = unit.Code is null ? null : unit.Tell(m.Text),
        };
    }

    /// <summary>What is left behind the word of change once day and time are taken away: 改到二楼会议室.</summary>
    private static Told<string>? Place(Material m, int at)
    {
        var start = at;
        while (start < m.Text.Length && (char.IsPunctuation(m.Text[start]) || m.Text[start] is ' ' or '在' or '到' || Times.After(m, start) > start))
            start = Math.Max(start + 1, Times.After(m, start));
        var end = start;
        while (end < m.Text.Length && m.Text[end] is not (',' or '。' or ';' or '!' or '\n' or '(')) end++;
        var place = Tail().Replace(m.Text.Value[start..end], "");
        return place.Length is >= 2 and <= 60 && PlaceEnd().IsMatch(place) ? m.Text.Verbatim(start, start + place.Length) : null;
    }

    /// <summary>推迟半小时, 提前1天.</summary>
    private static Told<TimeSpan>? Shift(Material m)
    {
        var found = ShiftBy().Match(m.Text.Value);
        if (!found.Success) return null;
        var number = found.Groups["n"].Value;
        var amount = number is "半" or "半个" ? 0.5 : Numeral.TryRead(FoldedText.Of(number), 0, out var value, out _) ? value : 0;
        var unit = found.Groups["u"].Value switch
        {
            "天" => TimeSpan.FromDays(1),
            "周" or "星期" => TimeSpan.FromDays(7),
            "分钟" => TimeSpan.FromMinutes(1),
            _ => TimeSpan.FromHours(1),
        };
        if (amount is <= 0 or > 1000) return null;
        var by = unit * amount + (found.Groups["h"].Success ? unit / 2 : TimeSpan.Zero);
        return m.Text.Tell(found.Groups["w"].Value == "提前" ? -by : by, found.Index, found.Index + found.Length);
    }

    [GeneratedRegex("(?:时间|地点|会议|会)?(?:临时)?(?:改到|改成|改为|改在|改至|改期到|改期至|推迟到|推迟至|延期到|延期至|延到|提前到|提前至|挪到|移到|换到|换成|换在|调整到|调整为|调整至|调到|顺延到|顺延至)")]
    private static partial Regex Change();

    [GeneratedRegex("(?<w>推迟|延后|延期|顺延|提前)(?<n>半个?|[0-9]{1,3}|[一二两三四五六七八九十]{1,3})个?(?<h>半)?(?<u>小时|钟头|天|周|星期|分钟)(?!到|入|签|进|报)")]
    private static partial Regex ShiftBy();

    [GeneratedRegex("(?:因为?|由于|鉴于)(?<r>[^,。;!\\n]{2,40}?)(?=,|。|;|!|取消|不开|推迟|\\n|$)")]
    private static partial Regex Reason();

    [GeneratedRegex("(?:召开|举行|进行|开会|开|了|吧|啊|,|。| )+$")]
    private static partial Regex Tail();

    [GeneratedRegex("(?:室|楼|厅|堂|馆|中心|院|部|站|所|局|校|场|广场|公园|基地|村|社区|家|层|号|门口|礼堂|阵地|驿站)$")]
    private static partial Regex PlaceEnd();
}
