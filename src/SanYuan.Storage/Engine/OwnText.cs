using System.Data.Common;
using System.Globalization;

namespace SanYuan.Storage.Engine;

/// <summary>Runs texts about our own tables as a whole (migrations, copies, counts): the names in them cannot be parameters, and are ours. No text of a user ever comes here.</summary>
internal static class OwnText
{
    public static DbCommand Command(this DbConnection connection, string text, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables and columns, as said above.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        // A whole table takes as long as it takes.
        command.CommandTimeout = 0;
        return command;
    }

    /// <returns>How many rows were changed.</returns>
    public static int Execute(this DbConnection connection, string text, DbTransaction? transaction = null)
    {
        using var command = connection.Command(text, transaction);
        return command.ExecuteNonQuery();
    }

    public static long Number(this DbConnection connection, string text)
    {
        using var command = connection.Command(text);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of all rows.</summary>
    public static List<string> Texts(this DbConnection connection, string text)
    {
        using var command = connection.Command(text);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
