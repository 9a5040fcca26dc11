using SanYuan.Core.Digests;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

internal static class DigestAddresses
{
    public static string Digest(Period period, DigestScope scope) => $"/digests?period={period.Key}&for={Uri.EscapeDataString(scope.Key)}";

    public static string Figure(Period period, DigestScope scope, DigestLine line) => $"/digests/{period.Key}/{(int)line.Figure!.Value}?for={Uri.EscapeDataString(scope.Key)}&value={line.Value}";

    public static string File(Period period, DigestScope scope, string format) => $"/digests/{period.Key}.{format}?for={Uri.EscapeDataString(scope.Key)}";

    /// <summary>Where it is looked at before it is sent.</summary>
    public static string Sending(Period period, DigestScope scope) => $"/digests/send?period={period.Key}&for={Uri.EscapeDataString(scope.Key)}";

    /// <summary>As it was sent to somebody.</summary>
    public static string Sent(DigestSent sent, Person receiver) => $"/digests/sent/{sent.Period}/{Uri.EscapeDataString(receiver.Code)}?for={Uri.EscapeDataString(sent.Scope.Key)}";

    public static string Name(DigestReader reader, Language language) => reader switch
    {
        DigestReader.Office => language["党建办", "The office"],
        DigestReader.Leaders => language["县领导", "County leaders"],
        DigestReader.Selecting => language["选派单位", "Selecting unit"],
        _ => language["派驻单位", "Unit"],
    };

    /// <summary>With the units it is about.</summary>
    public static string Full(DigestScope scope, RosterSnapshot roster, Language language) => scope.Units is { Count: > 0 } units
        ? $"{Name(scope.Reader, language)}{language["：", ": "]}{string.Join('、', units.Select(id => roster.UnitById(id)?.Name))}"
        : Name(scope.Reader, language);
}
