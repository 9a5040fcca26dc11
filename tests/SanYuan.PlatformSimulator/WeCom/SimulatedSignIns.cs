using System.Collections.Concurrent;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>Codes by which members sign in elsewhere (document 91023): each good once, for five minutes.</summary>
public sealed class SimulatedSignIns(TimeProvider time)
{
    const int BadCode = 40029, ExpiredCode = 42003;

    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<string, (object Who, DateTimeOffset Until)> _codes = new();

    /// <summary>A member says yes on their phone.</summary>
    /// <returns>The code the browser is sent back with.</returns>
    public string Confirm(string userId) => Add(new { errcode = 0, errmsg = "ok", userid = userId });

    /// <summary>The same, answered in the spelling of older answers.</summary>
    public string ConfirmAsBefore(string userId) => Add(new { errcode = 0, errmsg = "ok", UserId = userId, DeviceId = "device" });

    /// <summary>Somebody who is no member scans the code.</summary>
    public string ConfirmOutsider() => Add(new { errcode = 0, errmsg = "ok", openid = "oAAAAAAAAAAAAAAAAAAAAA" });

    internal object Who(string code)
    {
        if (!_codes.TryRemove(code, out var held))
            return WeComAnswer.Error(BadCode);
        return time.GetUtcNow() < held.Until ? held.Who : WeComAnswer.Error(ExpiredCode);
    }

    string Add(object who)
    {
        var code = $"code-{Guid.NewGuid():N}";
        _codes[code] = (who, time.GetUtcNow() + Lifetime);
        return code;
    }
}
