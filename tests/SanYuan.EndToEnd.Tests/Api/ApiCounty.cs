using System.Net.Http.Headers;
using SanYuan.EndToEnd.Tests.WeCom;

namespace SanYuan.EndToEnd.Tests.Api;

/// <summary>One running service and a client with a token that may read and call: for tests that change nothing.</summary>
public sealed class ApiCounty : IAsyncLifetime
{
    WeComCounty _county = null!;

    public HttpClient Client { get; } = new();

    public HttpClient WithoutToken { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _county = await WeComCounty.CreateAsync();
        await _county.StartAsync();
        Client.BaseAddress = WithoutToken.BaseAddress = _county.Service.Address;
        var made = await Verb.RunAsync(_county.Service.Environment, "token", "create", "tests");
        Assert.Equal(0, made.ExitCode);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Output.Trim().Split('\n')[^1]);
    }

    public Task<long> MeetingsAsync() => _county.CountAsync("SELECT count(*) FROM meetings");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        WithoutToken.Dispose();
        await _county.DisposeAsync();
    }
}
