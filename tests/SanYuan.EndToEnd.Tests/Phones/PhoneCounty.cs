using System.Globalization;
using SanYuan.PlatformSimulator.Phones;

namespace SanYuan.EndToEnd.Tests.Phones;

/// <summary>A service of its own, set up with what a simulator says, for three people: two in WeCom, one in DingTalk. Each is the same as the others.</summary>
internal static class PhoneCounty
{
    public const string Start = "2019-10-16T09:00:00+08:00";

    static readonly Dictionary<string, IEnumerable<string>> Roster = new()
    {
        ["units.csv"] = ["编码,名称,类别,别名", "U1,县疾控中心,县直单位,疾控支部"],
        ["people.csv"] = ["编码,姓名,企业微信账号,钉钉账号,身份,负责单位编码", "P1,王建国,wang,,,", "P2,李秀英,,li,,", "L1,朱德胜,zhu,,联络员,U1"],
        ["appointments.csv"] = ["人员编码,角色,派驻单位编码,开始", "P1,特派员,U1,2019-01-01", "P2,特派员,U1,2019-01-01"],
    };

    public static SimulatorOptions Options => new() { Address = new Uri("http://127.0.0.1:0"), StartAt = DateTimeOffset.Parse(Start, CultureInfo.InvariantCulture) };

    public static async Task<ServiceProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var service = new ServiceProcess();
        service.Environment["SanYuan__Development__StartAt"] = Start;
        foreach (var (key, value) in settings)
            service.Environment[key] = value;
        await RosterFiles.ImportAsync(service, Roster);
        await service.StartAsync(cancellationToken);
        return service;
    }
}
