using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Calendars;

namespace SanYuan.Bot.Tests.County;

/// <summary>Calendars of a county whose office gave the service an address.</summary>
internal static class Calendars
{
    const string Start = "https://sanyuan.example.cn/calendar/";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<TestCounty> OpenAsync() =>
        TestCounty.OpenAsync(services => services.AddSingleton(Options.Create(new CountySettings { PublicUrl = "https://sanyuan.example.cn/" })));

    /// <summary>Somebody asks for a link, or another one, and gets it.</summary>
    public static async Task<string> SecretAsync(TestCounty county, string account, string text = "日历") =>
        SecretIn(await county.SayAsync(account, text)) ?? throw new InvalidOperationException("There is no link in the answer.");

    /// <summary>The secret of the link in an answer; null when there is none.</summary>
    public static string? SecretIn(string reply) =>
        reply.Split('\n').FirstOrDefault(line => line.StartsWith(Start, StringComparison.Ordinal)) is { } link ? link[Start.Length..].Replace(".ics", "", StringComparison.Ordinal) : null;

    public static Task<IReadOnlyList<CalendarEvent>?> ReadAsync(TestCounty county, string secret) => county.Get<CalendarDesk>().ReadAsync(secret, Token);

    /// <summary>What is in somebody's calendar: number and state of each entry, in order.</summary>
    public static async Task<string> ShownAsync(TestCounty county, string secret) =>
        string.Join(' ', (await ReadAsync(county, secret))!.Select(one => $"{one.Uid.Split('@')[0]}:{one.Sequence}{(one.IsCancelled ? ":cancelled" : "")}"));
}
