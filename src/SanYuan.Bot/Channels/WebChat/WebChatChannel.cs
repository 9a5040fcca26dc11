using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>The chat page: everything WeCom does, without WeCom, for a newcomer on one machine. Development only, for it believes who you say you are.</summary>
internal static class WebChatChannel
{
    public static void AddWebChat(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            return;
        builder.Services.AddSingleton<IChannelSender, WebChatSender>();
        builder.Services.AddSpool();
        builder.Services.AddSingleton<ChatAttachments>();
        builder.Services.AddSingleton<ChatPhotos>();
        builder.Services.AddSingleton<ChatClock>();
        builder.Services.AddSingleton<ChatDesk>();
    }

    internal static void AddSpool(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SpoolFolder(
            provider.GetRequiredService<IOptions<StorageSettings>>().Value.Beside("webchat-spool"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IMediaSource, WebChatMedia>();
    }

    public static void MapWebChat(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot", "chat"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = "/chat" });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = "/chat", OnPrepareResponse = PageHeaders.Add });
        var chat = app.MapGroup("/chat");
        chat.MapGet("/people", (ChatDesk desk) => desk.People());
        chat.MapPost("/messages", (ChatDesk desk, ChatMessage message, CancellationToken token) => desk.SayAsync(message, token));
        chat.MapPost("/uploads", (ChatAttachments desk, [AsParameters] ChatUpload upload, HttpRequest request, CancellationToken token) => desk.UploadAsync(upload, request, token));
        chat.MapPost("/places", (ChatAttachments desk, ChatPlace place, CancellationToken token) => desk.PlaceAsync(place, token));
        chat.MapGet("/photos/{id:long}", (ChatPhotos photos, long id, HttpResponse response, CancellationToken token) => photos.ShowAsync(id, response, token));
        chat.MapGet("/updates", (ChatDesk desk, string person, long after, CancellationToken token) => desk.UpdatesAsync(person, after, token));
        chat.MapGet("/ledger", (ChatDesk desk, CancellationToken token) => desk.LedgerAsync(token));
        chat.MapPost("/clock", (ChatClock clock, ClockAdvance advance, CancellationToken token) => clock.AdvanceAsync(advance, token));
    }
}
