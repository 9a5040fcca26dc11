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
        builder.Services.AddSingleton<ChatClock>();
        builder.Services.AddSingleton<ChatDesk>();
    }

    public static void MapWebChat(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = PageHeaders.Add });
        var chat = app.MapGroup("/chat");
        chat.MapGet("/people", (ChatDesk desk) => desk.People());
        chat.MapPost("/messages", (ChatDesk desk, ChatMessage message, CancellationToken token) => desk.SayAsync(message, token));
        chat.MapGet("/updates", (ChatDesk desk, string person, long after, CancellationToken token) => desk.UpdatesAsync(person, after, token));
        chat.MapGet("/ledger", (ChatDesk desk, CancellationToken token) => desk.LedgerAsync(token));
        chat.MapPost("/clock", (ChatClock clock, ClockAdvance advance, CancellationToken token) => clock.AdvanceAsync(advance, token));
    }
}
