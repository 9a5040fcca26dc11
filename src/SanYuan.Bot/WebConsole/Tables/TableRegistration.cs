using SanYuan.Bot.WebConsole.Pages.Appointees;
using SanYuan.Bot.WebConsole.Pages.Assessment;
using SanYuan.Bot.WebConsole.Pages.Audit;
using SanYuan.Bot.WebConsole.Pages.Delivery;
using SanYuan.Bot.WebConsole.Pages.Digests;
using SanYuan.Bot.WebConsole.Pages.Duties;
using SanYuan.Bot.WebConsole.Pages.Findings;
using SanYuan.Bot.WebConsole.Pages.Ledger;
using SanYuan.Bot.WebConsole.Pages.Meetings;
using SanYuan.Bot.WebConsole.Pages.Signals;
using SanYuan.Bot.WebConsole.Pages.Units;

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
        services.AddTable<MeetingsTable>();
        services.AddTable<UnitsTable>();
        services.AddTable<AppointeesTable>();
        services.AddTable<DutiesTable>();
        services.AddTable<CoverageTable>();
        services.AddTable<DigestsSentTable>();
        services.AddTable<SignalsTable>();
        services.AddSingleton<FindingBoard>();
        services.AddSingleton<FindingReader>();
        services.AddSingleton<MeetingCalendar>();
        services.AddSingleton<MeetingReader>();
        services.AddSingleton<UnitReader>();
        services.AddSingleton<AppointeeReader>();
    }

    static void AddTable<T>(this IServiceCollection services)
        where T : class, ITable
    {
        services.AddSingleton<T>();
        services.AddSingleton<ITable>(provider => provider.GetRequiredService<T>());
    }
}
