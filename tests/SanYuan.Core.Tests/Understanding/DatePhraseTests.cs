using CsCheck;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Tests.Understanding;

/// <summary>A day, told on any day of ten years in any of the ways people tell it, is read back as that day.</summary>
public class DatePhraseTests
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Weekdays = "一二三四五六日";

    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly Gen<DateOnly> Todays = Gen.Int[0, 3652].Select(First.AddDays);

    /// <summary>Ways to tell a day gone by, each with how many days back it reaches.</summary>
    private static readonly (int Reach, Func<DateOnly, DateOnly, string?> Tell)[] Past =
    [
        (900, (d, _) => $"{d.Year}年{d.Month}月{d.Day}日"),
        (900, (d, _) => $"{d.Year}.{d.Month}.{d.Day}"),
        (900, (d, _) => $"{d:yyyy-MM-dd}"),
        (900, (d, _) => $"{d:yyyyMMdd}"),
        (900, (d, _) => $"{d.Year % 100}年{d.Month}月{d.Day}号"),
        (900, (d, _) => string.Concat($"{d.Year}".Select(c => Digits[c - '0'])) + $"年{Number(d.Month)}月{Number(d.Day)}日"),
        (364, (d, _) => $"{d.Month}月{d.Day}日"),
        (364, (d, _) => $"{d.Month}月{d.Day}号"),
        (364, (d, _) => $"{d.Month}.{d.Day}"),
        (364, (d, _) => $"{d.Month}/{d.Day}"),
        (364, (d, _) => $"{Number(d.Month)}月{Number(d.Day)}号"),
        (364, (d, _) => Wide($"{d.Month}月{d.Day}日")),
        (364, (d, t) => d.Year == t.Year - 1 ? $"去年{d.Month}月{d.Day}日" : d.Year == t.Year ? $"今年{d.Month}月{d.Day}日" : null),
        (62, (d, t) => Months(t, d) == 1 ? $"上月{d.Day}号" : null),
        (62, (d, t) => Months(t, d) == 1 ? $"上个月{Number(d.Day)}号" : null),
        (30, (d, t) => Months(t, d) == 0 ? $"{d.Day}号" : null),
        (30, (d, t) => Months(t, d) == 0 ? $"本月{d.Day}日" : null),
        (30, (d, t) => Months(t, d) == 0 ? $"{Number(d.Day)}号" : null),
        (6, (d, t) => d < t ? $"周{Weekday(d)}" : null),
        (6, (d, t) => d < t ? $"星期{Weekday(d)}" : null),
        (6, (d, t) => Weeks(t, d) == 0 && d < t ? $"这周{Weekday(d)}" : null),
        (13, (d, t) => Weeks(t, d) == 1 ? $"上周{Weekday(d)}" : null),
        (13, (d, t) => Weeks(t, d) == 1 ? $"上个礼拜{Weekday(d)}" : null),
        (20, (d, t) => Weeks(t, d) == 2 ? $"上上周{Weekday(d)}" : null),
        (3, (d, t) => (t.DayNumber - d.DayNumber) switch { 0 => "今天", 1 => "昨天", 2 => "前天", _ => "大前天" }),
        (30, (d, t) => t.DayNumber - d.DayNumber > 2 ? $"{Number(t.DayNumber - d.DayNumber)}天前" : null),
    ];

    private static readonly (int Reach, Func<DateOnly, DateOnly, string?> Tell)[] Ahead =
    [
        (900, (d, _) => $"{d.Year}年{d.Month}月{d.Day}日"),
        (170, (d, _) => $"{d.Month}月{d.Day}日（周{Weekday(d)}）"),
        (170, (d, _) => $"{Number(d.Month)}月{Number(d.Day)}日"),
        (62, (d, t) => Months(t, d) == -1 ? $"下月{d.Day}号" : null),
        (30, (d, t) => Months(t, d) == 0 ? $"{d.Day}号" : null),
        (6, (d, t) => d > t ? $"周{Weekday(d)}" : null),
        (13, (d, t) => Weeks(t, d) == -1 ? $"下周{Weekday(d)}" : null),
        (2, (d, t) => (d.DayNumber - t.DayNumber) switch { 1 => "明天", 2 => "后天", _ => null }),
    ];

    [Fact]
    public void A_day_gone_by_is_read_back_from_any_phrase() =>
        Gen.Select(Todays, Gen.Int[0, Past.Length - 1], Gen.Double[0, 1]).Sample((today, way, share) =>
        {
            var day = today.AddDays(-(int)(share * Past[way].Reach));
            return Past[way].Tell(day, today) is not { } phrase || Read(today, $"{phrase}水利局主题党日，12人参加", Roles.Envoy) == day;
        }, iter: 6000);

    [Fact]
    public void A_day_to_come_is_read_back_from_any_phrase() =>
        Gen.Select(Todays, Gen.Int[0, Ahead.Length - 1], Gen.Double[0, 1]).Sample((today, way, share) =>
        {
            var day = today.AddDays(1 + (int)(share * (Ahead[way].Reach - 1)));
            return Ahead[way].Tell(day, today) is not { } phrase || Read(today, $"{phrase}上午9点水利局开党员大会，请您参加", Roles.Liaison) == day;
        }, iter: 3000);

    [Fact]
    public void The_last_of_several_days_is_read_back_too() =>
        Gen.Select(Todays, Gen.Int[5, 200], Gen.Int[1, 4], Gen.Int[0, 2]).Sample((today, ago, length, way) =>
        {
            var (first, last) = (today.AddDays(-ago), today.AddDays(length - ago));
            var phrase = way switch
            {
                0 => $"{first.Month}月{first.Day}日至{last.Month}月{last.Day}日",
                1 when first.Month == last.Month => $"{first.Month}月{first.Day}—{last.Day}日",
                _ => $"{Number(first.Month)}月{Number(first.Day)}号到{Number(last.Month)}月{Number(last.Day)}号",
            };
            var told = Corpus.One($"{phrase}参加党务培训班，12人", Roles.Envoy, Noon(today));
            return (told.Date?.Value, told.EndDate?.Value) == (first, last);
        }, iter: 2000);

    private static DateOnly? Read(DateOnly today, string text, Roles sender) => Corpus.One(text, sender, Noon(today)).Date?.Value;

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.FromHours(8));

    private static int Months(DateOnly today, DateOnly day) => today.Year * 12 + today.Month - day.Year * 12 - day.Month;

    private static int Weeks(DateOnly today, DateOnly day) => (Monday(today).DayNumber - Monday(day).DayNumber) / 7;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static char Weekday(DateOnly day) => Weekdays[((int)day.DayOfWeek + 6) % 7];

    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xfee0) : c));

    private static string Number(int n) => n switch
    {
        < 10 => $"{Digits[n]}",
        < 20 => $"十{(n > 10 ? Digits[n - 10] : "")}",
        _ => $"{Digits[n / 10]}十{(n % 10 > 0 ? Digits[n % 10] : "")}",
    };
}
