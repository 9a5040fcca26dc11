using System.Text.RegularExpressions;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>
/// 到会：王建国、李秀英; 李秀英没来; 都到了: read whole from the first character to the last. Where anything is left over that is
/// neither a name nor a word of attendance, the message is about something else.
/// </summary>
internal sealed partial class AttendanceReader
{
    private const int Longest = 200;

    private static readonly HashSet<string> NoNames =
        ["大家", "他们", "我们", "你们", "有人", "没人", "人都", "党员", "群众", "领导", "书记", "同志", "三员", "所有人", "今天", "昨天", "一个", "一人", "两人", "谁", "都", "也", "还", "人"];

    private readonly Material _m;
    private readonly List<Told<string>> _present = [];
    private readonly List<Told<string>> _absent = [];
    private readonly List<Told<string>> _waiting = [];
    private bool? _leads;
    private bool _everybody, _isWhole, _isMarked;

    private AttendanceReader(Material m) => _m = m;

    public static AttendanceTold? Read(Material m)
    {
        if (m.Text.Length > Longest || m.Counts.Count > 0 || m.Marks.Has(Cue.Question)) return null;
        var reader = new AttendanceReader(m);
        return reader.ReadsAll() && reader.IsTold ? new AttendanceTold(reader._present, reader._absent, reader._everybody, reader._isWhole) : null;
    }

    private bool IsTold => _isMarked && _waiting.Count == 0 && (_everybody || _present.Count + _absent.Count > 0);

    private bool ReadsAll()
    {
        for (var at = 0; at < _m.Text.Length;)
        {
            var end = Step(at);
            if (end <= at) return false;
            at = end;
        }

        return true;
    }

    /// <summary>Reads one thing and gives its end; the place itself where nothing is known.</summary>
    private int Step(int at)
    {
        if (_m.People.Find(one => one.Start == at) is { End: > 0 } person) return Name(person.Start, person.End);
        var pointer = Pointer(at);
        if (pointer > at) return pointer;
        if (Everybody().Match(_m.Text.Value, at) is { Success: true } all)
        {
            (_everybody, _isMarked) = (_everybody || _waiting.Count == 0, true);
            _present.AddRange(_waiting);
            _waiting.Clear();
            return at + all.Length;
        }

        if (Mark().Match(_m.Text.Value, at) is { Success: true } mark) return Apply(mark);
        if (Break().Match(_m.Text.Value, at) is { Success: true } stop)
        {
            if (stop.Value.AsSpan().ContainsAny(';', '。', '\n')) _leads = null;
            return at + stop.Length;
        }

        if (Filler().Match(_m.Text.Value, at) is { Success: true } filler) return at + filler.Length;
        return Unknown().Match(_m.Text.Value, at) is { Success: true } unknown && IsName(unknown, at) ? Name(at, at + unknown.Length) : at;
    }

    /// <summary>A word of attendance behind names is about them; before names, about those that follow.</summary>
    private int Apply(Match mark)
    {
        var comes = !mark.Groups["no"].Success;
        var end = mark.Index + mark.Length;
        _isMarked = true;
        if (_waiting.Count > 0 && !mark.Groups["list"].Success)
        {
            (comes ? _present : _absent).AddRange(_waiting);
            _waiting.Clear();
            return end;
        }

        _leads = comes;
        _isWhole |= comes;
        return end;
    }

    private int Name(int start, int end)
    {
        var name = _m.Text.Verbatim(start, end);
        // Behind a comma 李秀英没来 may begin anew: whose word comes last decides.
        var target = _leads is { } leads && !IsFollowedByMark(end) ? (leads ? _present : _absent) : _waiting;
        target.Add(name);
        return end;
    }

    private bool IsFollowedByMark(int end) => Tail().IsMatch(_m.Text.Value, end);

    /// <summary>The number, day, kind or unit of the meeting meant.</summary>
    private int Pointer(int at)
    {
        if (_m.References.Find(one => one.Start == at) is { End: > 0 } number) return number.End;
        if (_m.Units.Find(one => one.Start == at) is { End: > 0 } unit) return unit.End;
        var timed = Times.After(_m, at);
        if (timed > at) return timed;
        return _m.AllTypes.Find(one => one.Start == at && one.Rank > 0) is { End: > 0 } type ? type.End : at;
    }

    /// <summary>Somebody the directory does not know: only where a name must stand, and never a word of everyday.</summary>
    private bool IsName(Match unknown, int at) => !NoNames.Contains(unknown.Value) && (_leads is not null || ListTail().IsMatch(_m.Text.Value, at + unknown.Length));
}
