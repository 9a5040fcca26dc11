using Quartz;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Jobs;

/// <summary>The scheduler's tables on SQL Server, as its own package says they are: run once, with the migrations.</summary>
internal static class JobTables
{
    const string Resource = "Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql";
    const string Prefix = "QRTZ_";

    /// <summary>A new version of the package whose tables differ needs a script of its own besides; at start the scheduler says so (SchemaProvisioning.Validate).</summary>
    public static OtherScript Script()
    {
        using var reader = new StreamReader(typeof(IJob).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The package has no {Resource}."));
        var text = reader.ReadToEnd().Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal).Replace("--;;", "GO", StringComparison.Ordinal);
        return new OtherScript("jobs_4.7.3.sql", text);
    }
}
