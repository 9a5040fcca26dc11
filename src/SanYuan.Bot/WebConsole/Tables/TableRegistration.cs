using SanYuan.Bot.WebConsole.Pages.Assessment;
using SanYuan.Bot.WebConsole.Pages.Audit;
using SanYuan.Bot.WebConsole.Pages.Delivery;
using SanYuan.Bot.WebConsole.Pages.Findings;

namespace SanYuan.Bot.WebConsole.Tables;

internal static class TableRegistration
{
    public static void AddTables(this IServiceCollection services)
    {
        services.AddTable<LedgerTable>();
        services.AddTable<DeliveryTable>();
        services.AddTable<AuditTable>();
        services.AddTable<AssessmentTable>();
        services.AddTable<FindingsTable>();
        services.AddSingleton<FindingBoard>();
        services.AddSingleton<FindingReader>();
    }

    static void AddTable<T>(this IServiceCollection services)
        where T : class, ITable
    {
        services.AddSingleton<T>();
        services.AddSingleton<ITable>(provider => provider.GetRequiredService<T>());
    }
}
