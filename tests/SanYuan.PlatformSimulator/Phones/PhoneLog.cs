using System.Runtime.CompilerServices;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <param name="State">What became of something that was sent, in Chinese.</param>
public sealed record PhoneEntry(int Number, TranscriptLine Line, string State);

/// <summary>Everything that was said and answered on all phones, in order: what the page shows, what is recorded, and what a replay waits for.</summary>
public sealed class PhoneLog(TimeProvider time)
{
    readonly Lock _gate = new();
    readonly List<PhoneEntry> _entries = [];
    readonly List<PhoneEntry?> _updates = [null];
    TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _lastNumber;

    /// <summary>When recording began.</summary>
    public DateTimeOffset Started { get; } = time.GetUtcNow();

    /// <summary>Called with every line, in order, one at a time.</summary>
    public Action<TranscriptLine>? Record { get; set; }

    public IReadOnlyList<PhoneEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    /// <summary>Of the newest entry; 0 before the first.</summary>
    public int LastNumber
    {
        get
        {
            lock (_gate)
                return _lastNumber;
        }
    }

    public PhoneEntry Add(TranscriptLine line, string state = "")
    {
        lock (_gate)
        {
            var entry = new PhoneEntry(++_lastNumber, line with { At = Math.Round((time.GetUtcNow() - Started).TotalSeconds, 3) }, state);
            _entries.Add(entry);
            Record?.Invoke(entry.Line);
            Tell(entry);
            return entry;
        }
    }

    public void SetState(PhoneEntry entry, string state)
    {
        lock (_gate)
        {
            var place = _entries.FindIndex(one => one.Number == entry.Number);
            if (place < 0)
                return;
            _entries[place] = entry with { State = state };
            Tell(_entries[place]);
        }
    }

    /// <summary>Empties every phone; a file that is recorded goes on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            Tell(null);
        }
    }

    /// <summary>Every entry and every change of one, from the beginning and as they come; null: everything before is gone.</summary>
    public async IAsyncEnumerable<PhoneEntry?> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0;
        while (true)
        {
            PhoneEntry?[] updates;
            Task next;
            lock (_gate)
            {
                updates = [.. _updates.Skip(seen)];
                (seen, next) = (_updates.Count, _next.Task);
            }
            foreach (var update in updates)
                yield return update;
            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Returns at the next change.</summary>
    public Task ChangedAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _next.Task.WaitAsync(cancellationToken);
    }

    void Tell(PhoneEntry? update)
    {
        _updates.Add(update);
        _next.SetResult();
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
