using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Phones;

namespace SanYuan.EndToEnd.Tests.Phones;

public sealed class PhoneSwitchTests
{
    static readonly Fault Limit = new("/send", FaultKind.ErrorCode) { Code = 45009 }, Broken = new("/send", FaultKind.Status) { Code = 503 };

    readonly SimulatorFaults _faults = new();

    [Fact]
    public void A_fault_strikes_every_call_while_its_switch_is_on_and_of_two_the_one_switched_last()
    {
        var (limit, broken) = (PhoneSwitch.Standing("limit", "限流", _faults, Limit), PhoneSwitch.Standing("server-error", "出错", _faults, Broken));
        limit.Set(true);
        Assert.Equal([Limit, Limit, null], new[] { _faults.Next("/send"), _faults.Next("/send"), _faults.Next("/other") });
        broken.Set(true);
        Assert.Equal(Broken, _faults.Next("/send"));
        broken.Set(false);
        Assert.Equal(Limit, _faults.Next("/send"));
        limit.Set(false);
        Assert.Null(_faults.Next("/send"));
    }

    [Fact]
    public void What_waits_for_a_call_strikes_before_what_stands()
    {
        PhoneSwitch.Standing("limit", "限流", _faults, Limit).Set(true);
        _faults.Add(Broken);
        Assert.Equal([Broken, Limit], new[] { _faults.Next("/send"), _faults.Next("/send") });
    }

    [Fact]
    public void What_happens_once_is_never_on()
    {
        var happened = 0;
        var once = PhoneSwitch.Once("disconnect", "断开", () => happened++);
        once.Set(true);
        once.Set(false);
        Assert.Equal((2, false), (happened, once.IsOn));
    }
}
