using System.Reflection;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>Counts what is asked of the stores of a session, and passes it on.</summary>
public class CountingProxy : DispatchProxy
{
    object _target = null!;
    Counter _counter = null!;

    public static T Of<T>(T target, Counter counter)
        where T : class => (T)Of(typeof(T), target, counter);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(_target, args);
        if (targetMethod.IsSpecialName)
            return Of(targetMethod.ReturnType, result!, _counter);
        _counter.Calls++;
        return result;
    }

    static object Of(Type contract, object target, Counter counter)
    {
        var proxy = Create(contract, typeof(CountingProxy));
        ((CountingProxy)proxy)._target = target;
        ((CountingProxy)proxy)._counter = counter;
        return proxy;
    }

    public sealed class Counter
    {
        public int Calls { get; set; }
    }
}
