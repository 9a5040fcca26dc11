namespace SanYuan.Bot.WebConsole.Tables;

internal static class TableRegistration
{
    public static void AddTables(this IServiceCollection services)
    {
        services.AddTable<LedgerTable>();
    }

    static void AddTable<T>(this IServiceCollection services)
        where T : class, ITable
    {
        services.AddSingleton<T>();
        services.AddSingleton<ITable>(provider => provider.GetRequiredService<T>());
    }
}
