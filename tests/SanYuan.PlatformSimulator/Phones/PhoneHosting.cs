using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using SanYuan.PlatformSimulator.Phones.Replaying;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>The page with the phones at <c>/</c>, and what it calls under <c>/phones</c>.</summary>
internal static class PhoneHosting
{
    const int LargestBody = 48 * 1024 * 1024;

    public static void AddPhones(this IServiceCollection services)
    {
        services.AddSingleton<IPhonePlatform, WeComPhones>();
        services.AddSingleton<IPhonePlatform, DingTalkPhones>();
        services.AddSingleton<PhoneLog>();
        services.AddSingleton<PhoneDesk>();
        services.AddSingleton<Player>();
        services.AddSingleton<ServiceSettings>();
        // A Stream connection never ends by itself.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = LargestBody);
    }

    public static void MapPhones(this WebApplication app)
    {
        app.UseLoopbackOnly();
        var desk = app.Services.GetRequiredService<PhoneDesk>();
        app.Use((context, next) => CollectAsync(desk, context, next));
        app.MapPage();
        var phones = app.MapGroup("/phones");
        phones.MapGet("/platforms", (PhoneDesk desk) => desk.Platforms.Select(PlatformView.Of));
        phones.MapGet("/events", (PhoneLog log, IHostApplicationLifetime life, CancellationToken token) => TypedResults.ServerSentEvents(FollowAsync(log, life, token)));
        phones.MapGet("/settings", (ServiceSettings settings) => settings.Values);
        phones.MapGet("/settings.env", (ServiceSettings settings) => settings.AsEnvironment());
        phones.MapGet("/check/{channel}", CheckAsync);
        phones.MapPost("/do", DoAsync);
        phones.MapGet("/photos/{number:int}", Photo);
        phones.MapGet("/transcript", (PhoneLog log) =>
            Results.File(Encoding.UTF8.GetBytes(new Transcript(log.Started, [.. log.Entries.Select(entry => entry.Line)]).Write()), "application/x-ndjson", "transcript.jsonl"));
        phones.MapDelete("/transcript", (PhoneLog log) => log.Clear());
        phones.MapPost("/replay", ReplayAsync);
    }

    /// <summary>Whatever a platform has taken in a call is on the phones when the call ends, however it ends.</summary>
    static async Task CollectAsync(PhoneDesk desk, HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (!context.Request.Path.StartsWithSegments("/phones"))
                desk.Collect();
        }
    }

    static async IAsyncEnumerable<SseItem<PhoneView>> FollowAsync(PhoneLog log, IHostApplicationLifetime life, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page that is open must not keep the simulator from ending.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping, cancellationToken);
        await foreach (var entry in log.FollowAsync(either.Token))
            yield return new SseItem<PhoneView>(entry is null ? PhoneView.Emptied : PhoneView.Of(entry));
    }

    static async Task<object> CheckAsync(PhoneDesk desk, string channel, CancellationToken cancellationToken) =>
        new { problem = desk.Platforms.FirstOrDefault(one => one.Channel == channel) is { } platform ? await platform.CheckAsync(cancellationToken) : $"这里没有 {channel} 的手机" };

    static async Task<IResult> DoAsync(PhoneDesk desk, TranscriptLine line, CancellationToken cancellationToken)
    {
        if (desk.WhyNot(line) is { } why)
            return Results.BadRequest(new { problem = why });
        await desk.DoAsync(line, cancellationToken);
        return Results.NoContent();
    }

    static IResult Photo(PhoneLog log, int number) => log.Entries.FirstOrDefault(entry => entry.Number == number)?.Line.Content is { } content
        ? Results.File(content, "image/*") : Results.NotFound();

    static async Task<IResult> ReplayAsync(Player player, HttpRequest request, bool ignoreNumbers, CancellationToken cancellationToken)
    {
        try
        {
            var transcript = await Transcript.ReadAsync(request.Body, cancellationToken);
            var differences = await player.PlayAsync(transcript, PlayerOptions.Usual with { IgnoreNumbers = ignoreNumbers }, cancellationToken);
            return Results.Ok(new { lines = transcript.Lines.Count, differences });
        }
        catch (TranscriptException fault)
        {
            return Results.BadRequest(new { problem = fault.Message });
        }
    }
}
