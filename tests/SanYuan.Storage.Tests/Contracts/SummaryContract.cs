using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class SummaryContract(TestDatabase database) : LedgerContract(database)
{
    static Summary Version(PersonId person, int version, Quarter quarter, SummaryState state = SummaryState.Drafted) =>
        new(quarter, person, version, state, $"第{version}稿\n“原话”😀", Noon.AddHours(version), new MessageSource("wecom", $"m{version}"));

    async Task AddAsync(params Summary[] versions)
    {
        foreach (var version in versions)
            await WriteAsync((session, token) => session.Summaries.AddAsync(version, token));
    }

    [Fact]
    public async Task Every_version_is_kept_and_the_newest_of_the_newest_quarter_is_found()
    {
        var (third, fourth) = (new Quarter(2019, 3), new Quarter(2019, 4));
        var (draft, corrected) = (Version(Envoy, 1, fourth), Version(Envoy, 2, fourth, SummaryState.Corrected));
        await AddAsync(Version(Envoy, 1, third), Version(Envoy, 2, third), Version(Envoy, 3, third), draft, corrected, Version(Other, 1, fourth));
        Assert.Equal(corrected, await ReadAsync((session, token) => session.Summaries.NewestAsync(Envoy, token)));
        Assert.Equal([draft, corrected], await ReadAsync((session, token) => session.Summaries.VersionsAsync(fourth, Envoy, token)));
        Assert.Equal([corrected, Version(Other, 1, fourth)], await ReadAsync((session, token) => session.Summaries.OfAsync(fourth, token)));
        Assert.Null(await ReadAsync((session, token) => session.Summaries.NewestAsync(Liaison, token)));
    }

    [Fact]
    public async Task A_version_is_written_once()
    {
        await AddAsync(Version(Envoy, 1, new Quarter(2019, 4)));
        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(Version(Envoy, 1, new Quarter(2019, 4), SummaryState.Confirmed)));
    }
}
