using SanYuan.Core.Activities;
using SanYuan.Core.Audit;
using SanYuan.Core.Settings;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AuditContract(TestDatabase database) : LedgerContract(database)
{
    [Fact]
    public async Task What_was_refused_is_kept_the_newest_first()
    {
        var entries = new[] { new AuditEntry(Envoy, "finding.verify: own_work", Noon, new MessageSource("wecom", "m1")), new AuditEntry(null, "report: not_allowed", Noon.AddMinutes(1), new MessageSource("wecom", "m2")) };
        foreach (var entry in entries)
            await WriteAsync((session, token) => session.Audit.AddAsync(entry, token));
        Assert.Equal(entries.Reverse(), await ReadAsync((session, token) => session.Audit.NewestAsync(5, token)));
        Assert.Single(await ReadAsync((session, token) => session.Audit.NewestAsync(1, token)));
    }

    [Fact]
    public async Task Of_a_setting_the_newest_decision_counts_and_each_has_its_own()
    {
        var made = new Change(Envoy, Noon, new MessageSource("wecom", "m1"));
        await WriteAsync((session, token) => session.Settings.SetAsync(new OfficeSetting("a", "1", null, made), token));
        await WriteAsync((session, token) => session.Settings.SetAsync(new OfficeSetting("a", "2", "因为", made), token));
        await WriteAsync((session, token) => session.Settings.SetAsync(new OfficeSetting("b", "3", null, made), token));
        Assert.Equal(new OfficeSetting("a", "2", "因为", made), await ReadAsync((session, token) => session.Settings.CurrentAsync("a", token)));
        Assert.Null(await ReadAsync((session, token) => session.Settings.CurrentAsync("c", token)));
    }
}
