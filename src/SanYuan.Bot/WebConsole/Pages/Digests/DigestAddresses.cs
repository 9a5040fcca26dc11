using SanYuan.Core.Digests;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

internal static class DigestAddresses
{
    public static string Digest(Period period, DigestScope scope) => $"/digests?period={period.Key}&for={Uri.EscapeDataString(scope.Key)}";

    public static string Figure(Period period, DigestScope scope, DigestLine line) => $"/digests/{period.Key}/{(int)line.Figure!.Value}?for={Uri.EscapeDataString(scope.Key)}&value={line.Value}";

    public static string File(Period period, DigestScope scope, string format) => $"/digests/{period.Key}.{format}?for={Uri.EscapeDataString(scope.Key)}";

    public static string Name(DigestScope scope, Language language) => scope.Reader switch
    {
        DigestReader.Office => language["党建办", "The office"],
        DigestReader.Leaders => language["县领导", "County leaders"],
        DigestReader.Selecting => language["选派单位", "Selecting unit"],
        _ => language["派驻单位", "Unit"],
    };
}
