using SanYuan.Core.Access;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AccessContract(TestDatabase database) : LedgerContract(database)
{
    Task<bool> AddAsync(ApiClient client, string hash) => WriteAsync((session, token) => session.Access.AddTokenAsync(client, hash, Noon, token));

    Task<ApiClient?> FindAsync(string hash) => ReadAsync((session, token) => session.Access.FindTokenAsync(hash, token));

    [Fact]
    public async Task A_program_is_known_by_the_hash_of_its_token_and_a_name_is_given_once()
    {
        var (county, unit) = (new ApiClient("大屏", null, true), new ApiClient("疾控OA", "U1", false));
        Assert.True(await AddAsync(county, "h1"));
        Assert.True(await AddAsync(unit, "h2"));
        Assert.False(await AddAsync(county with { IsReadOnly = false }, "h3"));
        Assert.Equal((county, unit, null), (await FindAsync("h1"), await FindAsync("h2"), await FindAsync("h3")));
    }
}
