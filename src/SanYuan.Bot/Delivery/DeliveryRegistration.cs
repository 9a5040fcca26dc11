namespace SanYuan.Bot.Delivery;

internal static class DeliveryRegistration
{
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<ChannelDesk>();
        services.AddSingleton<ClaimDesk>();
        services.AddSingleton<OutcomeDesk>();
        services.AddSingleton<Deliveries>();
        services.AddHostedService<OutboxPump>();
    }
}
