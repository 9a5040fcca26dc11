using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>Tells the faults of a database from those of a statement.</summary>
internal static class DatabaseFaults
{
    /// <summary>Chosen as a deadlock's victim, or a row changed under a snapshot: the same work may well succeed when it is run again.</summary>
    static readonly HashSet<int> Passing = [1205, 3960];

    /// <summary>
    /// No connection or a broken one (-2 is a time-out, 18456 a refused sign-in), no turn at a lock (1222), the database absent, shut, read-only or full, the server busy or going down.
    /// Source: SQL Server's list of database engine errors.
    /// </summary>
    static readonly HashSet<int> Unavailable =
    [
        -2, -1, 0, 2, 20, 53, 64, 121, 233, 258, 596, 601, 701, 802, 844, 845, 904, 911, 921, 922, 923, 924, 927, 942, 945, 952, 976, 978, 983, 1105, 1222, 3906, 3908, 3989, 4060, 4064, 6005, 6006,
        8645, 8651, 9001, 9002, 10053, 10054, 10060, 10061, 10928, 10929, 11001, 17142, 17892, 18401, 18452, 18456, 18461, 40143, 40197, 40501, 40540, 40544, 40549, 40550, 40551, 40552, 40553, 40613, 49918, 49919, 49920,
    ];

    /// <summary>Whether the fault lies with the database rather than with a statement: the same message may be stored later.</summary>
    public static bool IsUnavailable(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 or 7 or 8 or 10 or 11 or 13 or 14 or 15 or 26 } => true,
        SqlException sql => IsPassing(sql) || sql.Class >= 20 || sql.Errors.OfType<SqlError>().Any(error => Unavailable.Contains(error.Number)),
        _ => false,
    };

    /// <summary>Whether nothing is wrong with work or database: the work met other work.</summary>
    public static bool IsPassing(Exception fault) => fault is SqlException sql && sql.Errors.OfType<SqlError>().Any(error => Passing.Contains(error.Number));

    public static LedgerUnavailableException Said(Exception fault) => new("The database cannot be used now.", fault);
}
