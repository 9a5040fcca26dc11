namespace SanYuan.PlatformSimulator.Phones;

/// <summary>Something of the platform's that can be made to go wrong, and acts at once.</summary>
/// <param name="name">As transcripts name it; never changes.</param>
/// <param name="label">In Chinese.</param>
/// <param name="set">Called with true and false, of those that act once with true alone.</param>
public sealed class PhoneSwitch(string name, string label, Action<bool> set)
{
    public string Name => name;
    public string Label => label;

    /// <summary>A thing that happens, not a state that lasts.</summary>
    public bool ActsOnce { get; init; }

    public bool IsOn { get; private set; }

    /// <summary>A fault that strikes every one of these calls while it is on.</summary>
    public static PhoneSwitch Standing(string name, string label, SimulatorFaults faults, params Fault[] strikes) => new(name, label, on =>
    {
        foreach (var fault in strikes)
            if (on)
                faults.Begin(fault);
            else
                faults.End(fault);
    });

    public static PhoneSwitch Once(string name, string label, Action act) => new(name, label, _ => act()) { ActsOnce = true };

    public void Set(bool on)
    {
        set(on || ActsOnce);
        IsOn = on && !ActsOnce;
    }
}
