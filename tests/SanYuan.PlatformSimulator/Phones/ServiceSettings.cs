namespace SanYuan.PlatformSimulator.Phones;

/// <summary>What a service must be told to find these platforms. None of it opens anything.</summary>
public sealed class ServiceSettings(IEnumerable<IPhonePlatform> platforms)
{
    /// <summary>By their names in the environment.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>Once both addresses are known.</summary>
    public void Meet(Uri simulator, Uri service) =>
        Values = platforms.SelectMany(platform => platform.Meet(simulator, service)).ToDictionary(one => one.Key, one => one.Value);

    /// <summary>A line each, as shells and <c>docker --env-file</c> read them.</summary>
    public string AsEnvironment() => string.Concat(Values.Select(one => $"{one.Key}={one.Value}\n"));
}
