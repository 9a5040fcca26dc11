using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SanYuan.SqlServer.Tests;

/// <summary>T-SQL as SQL Server 2016 reads it, without a server.</summary>
internal static class TSql
{
    /// <exception cref="FormatException">It is none; tells the lines.</exception>
    public static TSqlScript Parse(string text)
    {
        var script = new TSql130Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        return errors.Count == 0
            ? (TSqlScript)script
            : throw new FormatException(string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}").Append(text)));
    }

    public static string Text(TSqlFragment fragment)
    {
        new Sql130ScriptGenerator().GenerateScript(fragment, out var text);
        return text;
    }
}
