using System.Collections.Concurrent;

namespace SanYuan.PlatformSimulator;

public enum FaultKind
{
    /// <summary>The platform's refusal: HTTP 200 with <see cref="Fault.Code"/> as its error code, or that status with <see cref="Fault.Name"/>; nothing is recorded.</summary>
    ErrorCode,

    /// <summary>The HTTP status <see cref="Fault.Code"/>; nothing is recorded.</summary>
    Status,

    /// <summary>The answer comes after <see cref="Fault.Delay"/>; the request is carried out.</summary>
    Slow,

    /// <summary>The connection is dropped before the request is carried out.</summary>
    DropBefore,

    /// <summary>The request is carried out, then the connection is dropped.</summary>
    DropAfter,

    /// <summary>HTTP 200 with something that is not the platform's JSON, as a proxy may answer.</summary>
    Garbage,
}

/// <param name="Call">The path it strikes, such as <c>/cgi-bin/message/send</c>.</param>
public sealed record Fault(string Call, FaultKind Kind)
{
    /// <summary>Error code or HTTP status.</summary>
    public int Code { get; init; }

    /// <summary>The error code in words, of platforms that have such.</summary>
    public string? Name { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>With <see cref="FaultKind.Status"/>: seconds to wait, as the answer says; null: it does not say.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How many calls it strikes.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>Faults waiting for their calls, each call's in the order they were asked for.</summary>
public sealed class SimulatorFaults
{
    readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _waiting = new();
    readonly ConcurrentDictionary<Fault, int> _standing = new();
    int _lastBegun;

    public void Add(Fault fault)
    {
        var queue = _waiting.GetOrAdd(fault.Call, _ => new ConcurrentQueue<Fault>());
        for (var time = 0; time < fault.Times; time++)
            queue.Enqueue(fault);
    }

    /// <summary>Strikes every call for which none waits, until it is ended; of several the one begun last.</summary>
    public void Begin(Fault fault) => _standing[fault] = Interlocked.Increment(ref _lastBegun);

    public void End(Fault fault) => _standing.TryRemove(fault, out _);

    public Fault? Next(string call) => _waiting.TryGetValue(call, out var queue) && queue.TryDequeue(out var fault) ? fault : Standing(call);

    public void Clear()
    {
        _waiting.Clear();
        _standing.Clear();
    }

    Fault? Standing(string call) => _standing.IsEmpty ? null : _standing.Where(one => one.Key.Call == call).OrderBy(one => one.Value).LastOrDefault().Key;
}
