using Microsoft.Bot.Builder;

namespace SanYuan.Bot.Turns;

internal static class TurnRegistration
{
    public static void AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<IBot, SanYuanBot>();
        services.AddSingleton<TurnAdapter>();
        services.AddHostedService<InboxPump>();
        services.AddHostedService<AnswerPump>();
    }
}
