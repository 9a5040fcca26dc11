namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>The only source of chance. What is drawn depends on the seed and on the order of draws, so everything that draws runs one after the other.</summary>
internal sealed class Dice(int seed)
{
#pragma warning disable CA5394 // Nothing secret is drawn here; a seed must give the same year again.
    readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
#pragma warning restore CA5394

    /// <summary>So many different ones, or all where there are fewer; in the order drawn.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var left = from.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count && left.Count > 0)
        {
            var one = Pick(left);
            left.Remove(one);
            drawn.Add(one);
        }
        return drawn;
    }
}
