using SanYuan.Core.Understanding.Fields;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Numbers and remarks: which of the records they belong to.</summary>
internal sealed partial class RecordGrouper
{
    private void TakeCount(CountMention count, Event e)
    {
        if (e.Of > 1 && e.Of != _open.Count && e.Of <= _drafts.Count && IsOneForEach(e)) _drafts[^(e.Of - e.Nth)].Count.Set(count);
        else if (m.Text.Before(count.Start, "前者") && _drafts.Count > 1) _drafts[0].Count.Set(count);
        else if (m.Text.Before(count.Start, "后者")) Current.Count.Set(count);
        else if (_drafts.Count > 1 && TypeBefore(count.Start) is { } meeting) meeting.Count.Set(count);
        else if (e.Of == _open.Count && e.Of > 1) _open[e.Nth].Count.Set(count);
        else
        {
            foreach (var draft in _open)
            {
                if (draft.Count.Value is null || draft.Count.Value.Value.Weight < count.Weight) draft.Count.Set(count);
            }
        }
    }

    /// <summary>分别是33人、9人: one number for each of the records told before.</summary>
    private bool IsOneForEach(Event e)
    {
        var first = m.Counts[e.Index - e.Nth].Start;
        return m.Text.BeforeAny(first, "分别", "分别是", "分别有", "分别为", "分别到了", "分别来了", "人数分别是", "依次是", "各是");
    }

    /// <summary>党员大会38人: the record of the meeting named right before a number.</summary>
    private Draft? TypeBefore(int at)
    {
        var named = m.Types.FindLast(t => t.End <= at && at - t.End <= 1);
        return named.End == 0 ? null : _drafts.FindLast(d => d.Type.IsOwn && d.Type.Value?.Type == named.Type);
    }

    private void TakeRemark(Remark remark)
    {
        if (_drafts.Count > 1 && m.Text.Before(remark.Start, "前者"))
        {
            _drafts[0].Remarks.Add(remark);
            return;
        }

        foreach (var draft in IsShared(remark) ? _drafts : _open) draft.Remarks.Add(remark);
    }

    private bool IsShared(Remark remark)
    {
        if (_drafts.Count < 2) return false;
        var words = m.Text.Value.AsSpan(remark.Start, remark.End - remark.Start);
        var before = m.Text.Value.AsSpan(Math.Max(0, remark.Start - 8), Math.Min(8, remark.Start));
        return words.ContainsAny("都均") || words.Contains("两家", StringComparison.Ordinal) || words.Contains("三家", StringComparison.Ordinal)
            || words.Contains("各支部", StringComparison.Ordinal) || words.Contains("各单位", StringComparison.Ordinal)
            || before.Contains("共性", StringComparison.Ordinal) || before.Contains("共同", StringComparison.Ordinal)
                || before.Contains("普遍", StringComparison.Ordinal);
    }
}
