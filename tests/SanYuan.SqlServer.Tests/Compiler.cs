using System.Globalization;
using Microsoft.SqlServer.Dac.Model;

namespace SanYuan.SqlServer.Tests;

/// <summary>The compiler of SQL Server's own tools: a database in memory, made of statements.</summary>
internal static class Compiler
{
    /// <returns>What it cannot resolve.</returns>
    public static IReadOnlyList<string> Faults(IEnumerable<string> statements)
    {
        Assert.SkipUnless(KnowsCultures(), "Microsoft's compiler needs the cultures of ICU, which this machine does not have.");
        using var model = new TSqlModel(SqlServerVersion.Sql130, new TSqlModelOptions());
        try
        {
            foreach (var statement in statements)
                model.AddObjects(statement);
        }
        catch (DacModelException fault)
        {
            return [fault.Message];
        }
        return [.. model.Validate().Select(message => message.ToString())];
    }

    static bool KnowsCultures()
    {
        try
        {
            return new CultureInfo("zh-CN").LCID == 0x0804;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
