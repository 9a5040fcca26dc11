namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>
/// What the service says of its own reminders, of weeks that are over. How often it asked, whom and of how many things is kept for ever; what has become of a thing
/// only as it is now: of one that came up anew later it cannot be told any more what had become of it before.
/// </summary>
internal static class Asking
{
    public static Line? Of(Span span, Ledger ledger, RawTables raw)
    {
        if (span.Kind != "week" || span.To >= ledger.Today || Began(span, raw) is not { } began)
            return null;
        var asked = Asked(span, raw).ToList();
        if (asked.Count == 0)
            return new Line(null, $"{began}，都是之前问过的事。");
        var useful = asked.Count(row => row.Word("settled") == "gone" && row.Day("settled_on").DayNumber - row.Day("said_first").DayNumber <= 7);
        var (told, putOff) = (asked.Count(row => row.Word("settled") == "told"), asked.Count(row => row.Word("settled") is null && row.Word("again_on") is not null));
        var rest = new[] { (told, $"说办了、台账还没有的{told}件"), (putOff, $"请求缓一缓的{putOff}件") }.Where(one => one.Item1 > 0).Select(one => one.Item2).ToList();
        return new Line(null, $"{began}，共问{asked.Count}件事，其中{useful}件五个工作日内办了（{100 * useful / asked.Count}%）。{(rest.Count == 0 ? "" : $"\n{string.Join('，', rest)}。")}");
    }

    /// <summary>With what of a sent one can still be counted.</summary>
    public static string? Began(Span span, RawTables raw)
    {
        var messages = raw["reminder_messages"].Where(row => span.Holds(row.Day("day"))).ToList();
        return messages.Count == 0 ? null : $"本服务提醒{messages.Count}条、{messages.Select(row => row.Number("person_id")).Distinct().Count()}人";
    }

    public static IEnumerable<Row> Asked(Span span, RawTables raw) => raw["reminder_items"].Where(row => span.Holds(row.Day("said_first")));
}
