using SanYuan.Core.Activities;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Fields;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What an invitation tells: when, where, what it is called, who it is for.</summary>
internal static class InvitationReader
{
    public static Statement Read(Material m)
    {
        var day = DayReader.First(DayReader.Read(m, Outlook.Ahead));
        var place = PlaceReader.Read(m.Text, m.Clauses, m.Units, at => Times.After(m, at));
        var title = new TitleReader(m.Text, TitleTypes(m, place), at => Times.Covers(m, at) || (place is { } p && p.Start <= at && at < p.End)).Read();
        var unit = Unit(m, place);
        var type = Type(m, place);
        return Statement.Empty with
        {
            Date = day?.Tell(m.Text),
            EndDate = day?.TellLast(m.Text),
            Time = m.Clocks.Count > 0 ? m.Text.Tell(m.Clocks[0].Time, m.Clocks[0].Start, m.Clocks[0].End) : null,
            EndTime = InvitedReader.EndTime(m),
            Unit = unit?.Tell(m.Text),
            Type = type is { } t ? m.Text.Tell(t.Type, t.Start, t.End) : null,
            Place = place is { IsEmpty: false } p ? m.Text.Verbatim(p.Start, p.End) : null,
            Title = title is { IsEmpty: false } name ? m.Text.Verbatim(name.Start, name.End) : null,
            People = StatementReader.People(m),
            Addressed = InvitedReader.Addressed(m),
            Audience = InvitedReader.Audience(m),
            Doubts = Doubts.Of(m.Text, day, unit),
        };
    }

    /// <summary>The unit that invites; one that is only part of the place when no other is told.</summary>
    private static Names.NameMention? Unit(Material m, Stretch? place)
    {
        foreach (var unit in m.Units)
        {
            if (!unit.IsSector && !(place is { } p && unit.Start >= p.Start && unit.End <= p.End)) return unit;
        }

        foreach (var unit in m.Units)
        {
            if (!unit.IsSector) return unit;
        }

        return m.Units.Count > 0 ? m.Units[0] : null;
    }

    private static TypeMention? Type(Material m, Stretch? place)
    {
        TypeMention? best = null;
        foreach (var type in TitleTypes(m, place))
        {
            // In 主题教育培训班 and 团支部成立仪式 the subject stands first; a bare 会议 yields to any named kind.
            if (best is null || type.Rank > best.Value.Rank || (type.Type == ActivityType.Training && best.Value.Rank == 2)) best = type;
        }

        return best;
    }

    /// <summary>The kinds named outside of the place: 党员之家 may be where, and 会议室 is no meeting.</summary>
    private static List<TypeMention> TitleTypes(Material m, Stretch? place) =>
        m.AllTypes.FindAll(t => !(place is { } p && t.Start >= p.Start && t.Start < p.End) && !m.Text.At(t.End, "室")
            && !m.Text.At(t.End, "通知"));
}
