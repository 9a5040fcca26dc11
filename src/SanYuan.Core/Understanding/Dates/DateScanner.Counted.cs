using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>Days written with numbers: 10月16日, 2019-10-16, 20191016, 10.16, 16号, 三天前.</summary>
    private int Counted(int i)
    {
        if (i > 0 && text[i - 1] is '第' or '#' or '№' || !Numeral.TryRead(text, i, out var first, out var end)) return SkipNumber(i);
        if (end - i == 8 && char.IsAsciiDigit(text[i]) && Compact(i, first) is var compact and > 0) return compact;
        var read = text[end] switch
        {
            '年' => AfterYear(i, Year(first, i, end), end + 1),
            '月' => AfterMonth(i, 0, first, end + 1),
            '.' or '/' or '-' => Separated(i, first, end),
            '号' or '日' => BareDay(i, first, end),
            '天' or '周' => Ago(i, first, end),
            '个' when text.At(end, "个星期") || text.At(end, "个礼拜") => Ago(i, first, end),
            '-' or '~' or '至' or '到' => 0,
            _ => 0,
        };
        if (read == 0 && text[end] is '-' or '~' or '至' or '到' or '、') read = FirstOfRange(i, first, end);
        return read > 0 ? read : end;
    }

    private int SkipNumber(int i)
    {
        var at = i + 1;
        while (Numeral.Starts(text[i]) && Numeral.Starts(text[at])) at++;
        return at;
    }

    /// <summary>19年 and 二〇一九年; other numbers of years (三年) are no year.</summary>
    private static int Year(int value, int start, int end) =>
        value is >= 1949 and <= 2100 ? value : value is >= 10 and <= 99 && end - start == 2 ? 2000 + value : 0;

    private int AfterYear(int start, int year, int at)
    {
        if (year == 0 || !Numeral.TryRead(text, at, out var month, out var end) || text[end] != '月') return 0;
        return AfterMonth(start, year, month, end + 1);
    }

    private int AfterMonth(int start, int year, int month, int at)
    {
        if (month is < 1 or > 99) return 0;
        if (text[at] == '份') at++;
        if (text[at] is ' ' or '的' && Numeral.Starts(text[at + 1])) at++;
        if (!Numeral.TryRead(text, at, out var day, out var end) || day is < 1 or > 99) return at;
        // 13月5日 and 2月45日 are told as days and asked about; without 日 they are any two numbers.
        if (month > 12 || day > 31) return text[end] is '号' or '日' ? Add(DateForm.MonthDay, year, month, day, start, end + 1) : at;
        if (text[end] is '号' or '日') end++;
        // 10月25 without 日 stands when nothing that is counted follows (10月25人, 9月2次).
        else if (IsCounted(end) && !RangeFollows(end)) return at;
        var after = Add(DateForm.MonthDay, year, month, day, start, end);
        return MoreDays(after, (d, s, e) => Add(DateForm.MonthDay, year, month, d, s, e));
    }

    private bool RangeFollows(int at) => text[at] is '-' or '~' or '至' or '到' && Numeral.Starts(text[at + 1]);

    /// <summary>The days after a first one: 28—30日, 26号到27号, 3日、4日.</summary>
    private int MoreDays(int at, Action<int, int, int> add)
    {
        var end = at;
        while (text[at] is '-' or '~' or '至' or '到' or '、' or '和')
        {
            while (text[at + 1] is '-') at++;
            if (!Numeral.TryRead(text, at + 1, out var day, out var stop) || day is < 1 or > 31 || text[stop] is not ('号' or '日')) break;
            add(day, at + 1, stop + 1);
            at = end = stop + 1;
        }

        return end;
    }

    /// <summary>28-30日, 8到10号: the first number of a range whose second one tells that days are meant.</summary>
    private int FirstOfRange(int start, int first, int end)
    {
        var at = end;
        while (text[at + 1] == '-') at++;
        if (first is < 1 or > 31 || !Numeral.TryRead(text, at + 1, out var last, out var stop)) return 0;
        if (last is < 1 or > 31 || last <= first || text[stop] is not ('号' or '日') || IsNumbered(start, stop)) return 0;
        Add(DateForm.BareDay, 0, 0, first, start, end);
        return Add(DateForm.BareDay, 0, 0, last, at + 1, stop + 1);
    }

    private int BareDay(int start, int day, int end)
    {
        if (day is < 1 or > 31 || IsNumbered(start, end)) return 0;
        var after = Add(DateForm.BareDay, 0, 0, day, start, end + 1);
        return MoreDays(after, (d, s, e) => Add(DateForm.BareDay, 0, 0, d, s, e));
    }

    /// <summary>12号问题, 3号楼, 编号15号, 七日内: a number of a thing or a length of time, not a day.</summary>
    private bool IsNumbered(int start, int sign)
    {
        string[] things =
        [
            "楼", "会议室", "问题", "文", "线", "厅", "车间", "院", "店", "教室", "门", "邀请", "窗", "企业", "整改", "会议", "通知", "反馈", "建议", "厂", "仓",
                "桌", "社区", "路", "公告",
            "召集", "单", "内", "起止", "申请", "记录", "台账", "病房", "销号", "已改", "已整改", "作废", "撤销", "撤回", "删除",
        ];
        var after = sign + 1;
        if (text[after] == '人' && !text.AtAny(after, "人民", "人大", "人社", "人才", "人事")) return true;
        foreach (var thing in things)
        {
            if (text.At(after, thing)) return true;
        }

        return text.Before(start, "编号") || text.Before(start, "序号") || text.Before(start, "编号为") || text.Before(start, "编号:");
    }

    /// <summary>三天前, 两周后, 3天后.</summary>
    private int Ago(int start, int count, int end)
    {
        var unit = text[end] == '个' ? 3 : 1;
        var days = text[end] == '天' ? 1 : 7;
        var at = end + unit;
        if (text.At(at, "以")) at++;
        if (count > 400 || (text[at] is not '前' and not '后')) return end + unit;
        return Add(DateForm.Offset, 0, 0, text[at] == '前' ? -count * days : count * days, start, at + 1);
    }

    private bool IsCounted(int at) =>
        text[at] == '个' ? text[at + 1] is not ('私' or '体') : text[at] is '人' or '名' or '条' or '点' or '时' or ':' or '天' or '月' or '次' or '户' or '份' or '项' or '%' or '万' or '元'
            or '米' or '级' or '版' or '分' or '位' or '家' or '岁' or '余' or '多';
}
