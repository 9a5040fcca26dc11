namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>What is still to happen, by moment; of one moment in the order it was entered.</summary>
internal sealed class Agenda
{
    readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, long Order)> _acts = new();
    long _order;

    public void Add(DateTimeOffset at, Func<CancellationToken, Task> act) => _acts.Enqueue(act, (at, _order++));

    /// <summary>Takes the next one that is due before the moment; false when there is none.</summary>
    public bool TryTake(DateTimeOffset before, out DateTimeOffset at, out Func<CancellationToken, Task> act)
    {
        act = _ => Task.CompletedTask;
        if (!_acts.TryPeek(out _, out var next) || next.At >= before)
        {
            at = before;
            return false;
        }
        at = next.At;
        act = _acts.Dequeue();
        return true;
    }
}
