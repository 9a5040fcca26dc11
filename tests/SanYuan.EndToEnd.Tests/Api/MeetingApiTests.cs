using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SanYuan.EndToEnd.Tests.WeCom;

namespace SanYuan.EndToEnd.Tests.Api;

/// <summary>Meetings called by units' own systems, over the real service.</summary>
public sealed class MeetingApiTests : IAsyncLifetime
{
    const string Meeting = """{"title":"主题党日","type":"theme_party_day","unit":"U1","startsAt":"2019-10-18T15:00:00+08:00","place":"二楼会议室"}""";

    readonly List<HttpClient> _clients = [];
    WeComCounty _county = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _county = await WeComCounty.CreateAsync();
        await _county.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _county.DisposeAsync();
    }

    async Task<HttpClient> ClientAsync(params string[] options)
    {
        var client = new HttpClient { BaseAddress = _county.Service.Address };
        _clients.Add(client);
        var made = await Verb.RunAsync(_county.Service.Environment, ["token", "create", $"unit {_clients.Count}", .. options]);
        Assert.Equal(0, made.ExitCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Output.Trim().Split('\n')[^1]);
        return client;
    }

    static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(HttpClient client, string path, string? json, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, Token);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement);
    }

    [Fact]
    public async Task A_meeting_is_called_moved_and_cancelled_and_everybody_hears_each_once()
    {
        var client = await ClientAsync("--unit", "U1");
        var (status, called) = await PostAsync(client, "/api/v1/meetings", Meeting, "a");
        Assert.Equal((HttpStatusCode.OK, "planned"), (status, called.GetProperty("status").GetString()));
        var invited = called.GetProperty("invitations").GetArrayLength();
        Assert.True(invited > 0);
        var id = called.GetProperty("id").GetInt64();

        var (again, same) = await PostAsync(client, "/api/v1/meetings", Meeting, "a");
        Assert.Equal((HttpStatusCode.OK, id), (again, same.GetProperty("id").GetInt64()));

        var (_, moved) = await PostAsync(client, $"/api/v1/meetings/{id}/move", """{"startsAt":"2019-10-18T16:00:00+08:00"}""");
        Assert.Equal(("moved", "2019-10-18T16:00:00+08:00"), (moved.GetProperty("status").GetString(), moved.GetProperty("startsAt").GetString()));
        var (_, cancelled) = await PostAsync(client, $"/api/v1/meetings/{id}/cancel", """{"reason":"机构调整"}""");
        Assert.Equal("cancelled", cancelled.GetProperty("status").GetString());
        var (twice, _) = await PostAsync(client, $"/api/v1/meetings/{id}/cancel", null);
        Assert.Equal(HttpStatusCode.OK, twice);
        Assert.Equal(invited, await _county.CountAsync("SELECT count(*) FROM outbox WHERE kind = 'invitation'"));
        Assert.Equal(2 * invited, await _county.CountAsync("SELECT count(*) FROM outbox WHERE kind = 'meeting_change'"));
    }

    [Fact]
    public async Task A_clash_is_a_conflict_that_names_who_and_the_next_free_time()
    {
        var client = await ClientAsync();
        await PostAsync(client, "/api/v1/meetings", Meeting);
        var (status, problem) = await PostAsync(client, "/api/v1/meetings", Meeting);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("P1 (meeting 1)", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("All are free at 2019-10-18T16:30", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var (sent, _) = await PostAsync(client, "/api/v1/meetings", Meeting[..^1] + ""","allowClash":true}""");
        Assert.Equal(HttpStatusCode.OK, sent);
    }

    [Fact]
    public async Task A_place_of_five_thousand_characters_is_refused_by_name()
    {
        var (status, problem) = await PostAsync(await ClientAsync(), "/api/v1/meetings", Meeting.Replace("二楼会议室", new string('楼', 5000), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(problem.GetProperty("errors").TryGetProperty("place", out _));
    }

    [Fact]
    public async Task A_unit_s_program_sees_and_calls_for_its_own_unit_only()
    {
        var county = await ClientAsync();
        await PostAsync(county, "/api/v1/meetings", Meeting);
        var other = await ClientAsync("--unit", "U2");
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(other, "/api/v1/meetings", Meeting)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(other, "/api/v1/meetings/1/cancel", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(other, "/api/v1/meetings/99/cancel", null)).Status);
        Assert.Equal(0, JsonDocument.Parse(await other.GetStringAsync(new Uri("/api/v1/meetings", UriKind.Relative), Token)).RootElement.GetProperty("total").GetInt32());
        foreach (var path in (string[])["/api/v1/meetings?unit=U1", "/api/v1/outbox", "/api/v1/digests"])
        {
            using var answer = await other.GetAsync(new Uri(path, UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_that_reads_calls_nothing_and_no_token_nothing_at_all()
    {
        var reader = await ClientAsync("--read-only");
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(reader, "/api/v1/meetings", Meeting)).Status);
        using var stranger = new HttpClient { BaseAddress = _county.Service.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(stranger, "/api/v1/meetings", Meeting)).Status);
    }

    [Fact]
    public async Task A_meeting_that_has_begun_is_left_alone()
    {
        var client = await ClientAsync();
        var soon = Meeting.Replace("2019-10-18T15:00:00", "2019-10-16T10:00:00", StringComparison.Ordinal);
        await PostAsync(client, "/api/v1/meetings", soon);
        using var moved = await client.PostAsync(new Uri("/chat/clock", UriKind.Relative), new StringContent("""{"minutes":120}""", Encoding.UTF8, "application/json"), Token);
        Assert.True(moved.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(client, "/api/v1/meetings/1/cancel", null)).Status);
    }
}
