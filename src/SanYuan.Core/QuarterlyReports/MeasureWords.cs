using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>What is said about measures.</summary>
internal static class MeasureWords
{
    /// <summary>Measures told by one message.</summary>
    public const int Most = 30;

    /// <summary>Measures shown one by one: a chat message holds 2048 bytes.</summary>
    const int MostShown = 5;

    /// <summary>UTF-16 units of a measure where it is named among others.</summary>
    const int Gist = 24;

    public const string WhatMeasure = "没看到措施的内容，没有记。请写在后面，例如「措施：建立整改台账，责任人王建国，12月底前」。";
    public const string OnlyOffice = "措施由党建办来改，没有改动。落实了回「措施3完成」这样的一句就行。";
    public const string NoneOpen = "没有还没落实的措施。";
    public const string NoneOfYours = "没有您负责的、还没落实的措施。";
    public const string WhichDay = "没看出改到哪天，没有改动。请说明日期，例如「措施3改到1月20日」。";

    public static string TooMany(int count) => $"一次最多记{Most}条措施，这条有{count}条，没有记。请分几次发。";

    public static string Unknown(int number) => $"没有措施 {number}，没有改动。回复「措施」看还没落实的。";

    public static string NotYours(int number) => $"措施 {number} 不是您负责的，没有改动。有事请联系县委党建办。";

    public static string Entered(IReadOnlyList<(int Number, ReadMeasure Read)> measures, RosterSnapshot roster)
    {
        var lines = measures.Take(MostShown).Select(one => Line(new Measure(one.Number, one.Read.Draft, MeasureStatus.Open), roster) + Notes(one.Read));
        return $"已记{measures.Count}条措施\n{string.Join('\n', lines)}{Rest(measures.Count)}\n到期前3个工作日会提醒责任人；落实了回「措施{measures[0].Number}完成」。";
    }

    public static string Open(IReadOnlyList<Measure> measures, DateOnly today, RosterSnapshot roster) =>
        $"还没落实的措施{measures.Count}条\n{string.Join('\n', measures.Take(MostShown).Select(one => Line(one, roster) + Late(one, today)))}{Rest(measures.Count)}\n落实了回「措施{measures[0].Number}完成」。";

    public static string One(Measure measure, DateOnly today, RosterSnapshot roster) =>
        $"措施 {measure.Number}（{State(measure.Status)}）{Shortened.To(measure.Content.Text, 200)}\n{Owners(measure, roster)}｜{Due(measure)}{Late(measure, today)}";

    public static string Closed(Measure measure) => $"好的，措施 {measure.Number} 已落实：{Short(measure)}";

    public static string ClosedBefore(Measure measure) => $"措施 {measure.Number} 已经是「{State(measure.Status)}」，没有改动。";

    public static string Moved(Measure measure, DateOnly day) => $"措施 {measure.Number} 期限已改：{Due(measure)} → {Due(measure with { Content = measure.Content with { DueOn = day } })}";

    public static string Dropped(Measure measure) => $"措施 {measure.Number} 已取消：{Short(measure)}";

    public static string Remind(Measure measure, DateOnly today) => $"措施 {measure.Number}（{Due(measure)}{(measure.Content.DueOn < today ? "，已过期" : "")}）{Short(measure)}";

    public static Why Why(Measure measure) => new("汇报会定的措施，到期前3个工作日提醒责任人一次", $"措施 {measure.Number} {Due(measure)}，台账里还没有落实");

    /// <summary>A line of the office's digest.</summary>
    public static string Overdue(IReadOnlyList<Measure> measures, RosterSnapshot roster) =>
        $"到期未落实措施{measures.Count}条：{string.Join('；', measures.Take(MostShown).Select(one => $"措施 {one.Number} {Owners(one, roster)}（{Due(one)}）"))}{(measures.Count > MostShown ? $"等{measures.Count}条" : "")}";

    public static string State(MeasureStatus status) => status switch
    {
        MeasureStatus.Done => "已落实",
        MeasureStatus.Dropped => "已取消",
        _ => "未落实",
    };

    public static string Owners(Measure measure, RosterSnapshot roster)
    {
        var names = measure.Content.People.Select(id => roster.PersonById(id)?.Name).Concat(measure.Content.Units.Select(id => roster.UnitById(id)?.Name)).OfType<string>().ToList();
        return names.Count == 0 ? "责任人未定" : MeetingWords.Some(names);
    }

    static string Line(Measure measure, RosterSnapshot roster) => $"措施 {measure.Number} {Short(measure)}｜{Owners(measure, roster)}｜{Due(measure)}";

    static string Notes(ReadMeasure read)
    {
        var unknown = read.Unknown.Count == 0 ? "" : $"（「{string.Join("」「", read.Unknown.Take(3).Select(name => Shortened.To(name, 12)))}」没对上名单）";
        var due = read switch
        {
            { DueProblem: { } words } => $"（{words}不能作期限，先按{read.Draft.DueOn:M月d日}）",
            { IsDueAssumed: true } => $"（没说期限，先按下季度末{read.Draft.DueOn:M月d日}）",
            _ => "",
        };
        return unknown + due;
    }

    static string Late(Measure measure, DateOnly today) => measure.Status == MeasureStatus.Open && measure.Content.DueOn < today ? "（已过期）" : "";

    /// <summary>The year is said where a month and day alone would be read as a nearer one.</summary>
    static string Due(Measure measure)
    {
        var (due, told) = (measure.Content.DueOn, measure.Content.ToldAt);
        return due > DateOnly.FromDateTime(told.DateTime).AddMonths(9) ? $"{due:yyyy年M月d日}前" : $"{due:M月d日}前";
    }

    static string Rest(int count) => count > MostShown ? $"\n等{count}条" : "";

    static string Short(Measure measure) => Shortened.To(measure.Content.Text.ReplaceLineEndings(" "), Gist);
}
