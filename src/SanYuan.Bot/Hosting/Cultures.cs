using System.Globalization;

namespace SanYuan.Bot.Hosting;

/// <summary>The client of SQL Server runs only with the machine's cultures; everything else here does without (docs/decisions/0009-no-icu-no-tzdata.md).</summary>
internal static class Cultures
{
    const string Switch = "System.Globalization.Invariant";

    /// <summary>Of the whole process, once: formats and comparisons are the same whether the machine has cultures or not, and the client may use them where it has.</summary>
    public static void Settle()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        // The client asks this switch alone, and it stays as it was published also where the environment says otherwise.
        if (AreThere())
            AppContext.SetSwitch(Switch, false);
    }

    /// <exception cref="SettingException">The process has none.</exception>
    public static void RequireForServer()
    {
        if (!AreThere())
            throw new SettingException($"{StorageSettings.Section}:Engine SqlServer needs the machine's cultures: install ICU (libicu), and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false in the environment.");
    }

    /// <summary>Without them every culture is another name of the invariant one.</summary>
    static bool AreThere() => CultureInfo.GetCultureInfo("zh-CN").TwoLetterISOLanguageName == "zh";
}
