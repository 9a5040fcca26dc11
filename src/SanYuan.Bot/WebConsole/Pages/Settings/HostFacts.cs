using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.WebConsole.Pages.Settings;

/// <summary>A setting as the host sees it.</summary>
/// <param name="Key">As it is written in the configuration; null for what is not set anywhere.</param>
/// <param name="Advice">What is wrong, and what to do; null where nothing is.</param>
internal sealed record HostFact(string Name, string Value, string? Key = null, string? Advice = null, Tone Tone = Tone.None);

internal sealed record FactGroup(string Title, IReadOnlyList<HostFact> Facts);

/// <summary>What the service runs with. A secret is said to be set or not, and never shown; neither is a connection string, which may hold one.</summary>
internal sealed class HostFacts(IConfiguration configuration, IHostEnvironment environment, IOptions<StorageSettings> storage, CountyClock clock, CurrentRoster roster)
{
    public IReadOnlyList<FactGroup> Read(Language language) =>
    [
        new(language["服务", "Service"], [.. Service(language)]),
        new(language["存放", "Storage"], [.. Storage(language)]),
        new(language["县里的设置", "The county"], [.. County(language)]),
        .. ChannelFacts.Read(configuration, environment, language),
    ];

    IEnumerable<HostFact> Service(Language language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        yield return new HostFact(language["程序版本", "Program"], assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "", null);
        yield return new HostFact(language["运行环境", "Runtime"], $"{RuntimeInformation.FrameworkDescription} · {RuntimeInformation.OSDescription}");
        yield return environment.IsDevelopment()
            ? new HostFact(language["模式", "Mode"], language["演示（Development）", "Development"], "ASPNETCORE_ENVIRONMENT",
                language["演示模式谁都能以任何人的身份进入，正式使用请设为 Production。", "Anybody may come in as anybody: set it to Production before people use it."], Tone.Warning)
            : new HostFact(language["模式", "Mode"], environment.EnvironmentName, "ASPNETCORE_ENVIRONMENT");
    }

    IEnumerable<HostFact> Storage(Language language)
    {
        var settings = storage.Value;
        yield return new HostFact(language["数据库", "Engine"], settings.Engine, $"{StorageSettings.Section}:Engine");
        yield return settings.IsServer ? Server(settings, language) : new HostFact(language["数据库文件", "Database file"], Path.GetFullPath(settings.DatabaseFile()), $"{StorageSettings.Section}:ConnectionString");
        yield return new HostFact(language["表结构", "Schema"], Path.GetFileNameWithoutExtension(Database.NewestScript(Enum.Parse<DatabaseEngine>(settings.Engine))));
        var media = settings.MediaPath();
        // Made when the first photo comes.
        yield return new HostFact(language["照片和附件", "Photos and files"], media, $"{StorageSettings.Section}:MediaFolder",
            Directory.Exists(media) || Directory.Exists(Path.GetDirectoryName(media)) ? null : language["上级文件夹不存在，收到的照片存不下来。请建好文件夹或改这个设置。", "The folder above it is missing: photos cannot be kept. Make it, or change the setting."], Tone.None);
    }

    static HostFact Server(StorageSettings settings, Language language)
    {
        var server = new SqlConnectionStringBuilder(settings.ConnectionString);
        return new HostFact(language["服务器、库", "Server, database"], $"{server.DataSource} · {server.InitialCatalog}", $"{StorageSettings.Section}:ConnectionString");
    }

    IEnumerable<HostFact> County(Language language)
    {
        var county = configuration.GetSection(CountySettings.Section).Get<CountySettings>() ?? new CountySettings();
        yield return new HostFact(language["时区", "Time zone"], $"{county.TimeZone}（{clock.Now:yyyy-MM-dd HH:mm zzz}）", $"{CountySettings.Section}:TimeZone");
        yield return new HostFact(language["不打扰的时间", "Quiet hours"], county.QuietHours, $"{CountySettings.Section}:QuietHours");
        yield return PublicUrl(county.PublicUrl, language);
        var year = clock.Today.Month == 12 ? clock.Today.Year + 1 : clock.Today.Year;
        yield return roster.View.Snapshot.Calendar.Knows(year)
            ? new HostFact(language[$"{year}年放假安排", $"Days off of {year}"], language["已知道", "known"])
            : new HostFact(language[$"{year}年放假安排", $"Days off of {year}"], language["不知道", "not known"], null,
                language["提醒和简报会把放假的日子当工作日。请在名册文件的“节假日”表里写上，从“导入”页导入。", "Days off count as working days: write them into the roster's sheet 节假日 and import it."], Tone.Warning);
        yield return Letter(language);
    }

    HostFact PublicUrl(string? url, Language language)
    {
        var advice = url is null ? language["没有设：消息里没有链接，日历订不了，也不能用企业微信登录。请设成大家打开这里的地址，如 https://sanyuan.example.cn。", "Not set: no links in messages, no calendars, no sign-in by WeCom. Set it to the address people come to, as https://sanyuan.example.cn."]
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !environment.IsDevelopment() ? language["不是 https：登录和内容会明着在网上走。请在前面加 https，再改成 https:// 开头。", "Not https: sign-in and content travel readable. Put a TLS proxy in front, and begin it with https://."]
            : null;
        return new HostFact(language["对外地址", "Public address"], url ?? language["未设置", "not set"], $"{CountySettings.Section}:PublicUrl", advice, advice is null ? Tone.None : Tone.Warning);
    }

    HostFact Letter(Language language)
    {
        var template = configuration.GetSection(LetterSettings.Section).Get<LetterSettings>()?.Template;
        return template is null ? new HostFact(language["聘书模板", "Letter template"], language["自带的", "built in"], $"{LetterSettings.Section}:Template")
            : File.Exists(template) ? new HostFact(language["聘书模板", "Letter template"], template, $"{LetterSettings.Section}:Template")
            : new HostFact(language["聘书模板", "Letter template"], template, $"{LetterSettings.Section}:Template", language["这个文件不在，聘书印不出来。请放回文件或去掉这个设置。", "The file is missing, no letter can be printed: put it back, or leave the setting out."], Tone.Bad);
    }
}
