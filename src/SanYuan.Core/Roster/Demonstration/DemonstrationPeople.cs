using System.Globalization;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.Roster.Demonstration;

/// <summary>Invented people. They sign in to the web chat by their code; none has an account of a real platform.</summary>
static class DemonstrationPeople
{
    public const int Appointees = 92;
    const int RetiredFromPost = 54;

    // Two small two-new branches side by side share a liaison, six times.
    const int SharedLiaisons = 6;

    const string Surnames = "王李张刘陈杨黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏";

    static readonly string[] Given =
    [
        "建华", "国平", "志强", "秀兰", "文斌", "春生", "桂香", "永红", "晓明", "德胜", "丽华", "卫东", "小平", "金根", "玉梅", "光荣", "海燕",
        "新民", "水生", "美玲", "福明", "爱国", "云飞", "秋菊", "立新", "长根", "淑芬", "庆林", "和平", "雪梅", "学文", "家宝", "红英", "振华",
        "细妹", "明亮", "忠诚", "素珍", "清泉",
    ];

    public static IReadOnlyList<PersonDraft> All { get; } =
    [
        .. Enumerable.Range(0, Appointees).Select(Appointee),
        .. OrganLiaisons(), .. TwoNewLiaisons(), .. Office(), .. Leaders(), .. Selecting(),
    ];

    public static string AppointeeCode(int index) => Code('R', index);

    /// <summary>Where appointee <paramref name="index"/> works: an organ, and never the one an envoy is posted to.</summary>
    public static string WorkUnitOf(int index) =>
        DemonstrationUnits.Organs[(index + 9) % DemonstrationUnits.Organs.Count].Code;

    static PersonDraft Appointee(int index) => New(AppointeeCode(index), index) with
    {
        WorkUnitCode = WorkUnitOf(index),
        // Spreads exactly 54 over 92: 54 and 92 share the factor 2, so every even remainder comes up twice.
        IsRetiredFromPost = index * RetiredFromPost % Appointees < RetiredFromPost,
    };

    static IEnumerable<PersonDraft> OrganLiaisons() =>
        DemonstrationUnits.Organs.Select((unit, index) => Liaison(Code('N', index), 100 + index, [unit]));

    static IEnumerable<PersonDraft> TwoNewLiaisons()
    {
        var units = DemonstrationUnits.TwoNews;
        // The first twelve, two by two, then the others one by one.
        var groups = units.Take(SharedLiaisons * 2).Chunk(2).Concat(units.Skip(SharedLiaisons * 2).Chunk(1));
        return groups.Select((group, index) => Liaison(Code('M', index), 130 + index, group));
    }

    static PersonDraft Liaison(string code, int name, UnitDraft[] units) => New(code, name) with
    {
        Identities = Roles.Liaison,
        WorkUnitCode = units[0].Code,
        ResponsibleUnitCodes = [.. units.Select(unit => unit.Code)],
    };

    static IEnumerable<PersonDraft> Office() => Enumerable.Range(0, 3).Select(index => New(Code('B', index), 180 + index) with
    {
        Identities = index == 0 ? Roles.Office | Roles.Administrator : Roles.Office,
    });

    static IEnumerable<PersonDraft> Leaders() =>
        Enumerable.Range(0, 2).Select(index => New(Code('X', index), 190 + index) with { Identities = Roles.Leader });

    // Each speaks for nine of the 27 organs that sent people.
    static IEnumerable<PersonDraft> Selecting() =>
        DemonstrationUnits.Organs.Chunk(9).Select((units, index) => New(Code('S', index), 195 + index) with
        {
            Identities = Roles.SelectingUnit,
            WorkUnitCode = units[0].Code,
            ResponsibleUnitCodes = [.. units.Select(unit => unit.Code)],
        });

    static PersonDraft New(string code, int name) => new(code, Name(name))
    {
        Accounts = [new ChannelAccount(ChannelNames.WebChat, code)],
    };

    // 40 surnames and 39 given names have no common factor: no pair comes up twice within 1,560 people.
    static string Name(int index) => index switch
    {
        0 => "王建国",
        1 => "李秀英",
        _ => Surnames[index % Surnames.Length] + Given[index % Given.Length],
    };

    static string Code(char letter, int index) => letter + (index + 1).ToString("000", CultureInfo.InvariantCulture);
}
