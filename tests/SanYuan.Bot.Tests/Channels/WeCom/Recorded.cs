namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>Files recorded beside these tests.</summary>
internal static class Recorded
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Channels", "WeCom", name);

    public static string Payload(string name) => File.ReadAllText(Path(System.IO.Path.Combine("Payloads", name + ".xml")));
}
