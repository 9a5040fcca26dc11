using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SanYuan.EndToEnd.Tests.Api;

/// <summary>What is asked wrongly is refused by name, and changes nothing.</summary>
public sealed class ApiRefusalTests(ApiCounty county) : IClassFixture<ApiCounty>
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Collections => ["activities", "findings", "meetings", "outbox", "digests", "units", "appointments"];

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Nobody_reads_a_collection_without_a_token(string collection)
    {
        using var without = await county.WithoutToken.GetAsync(new Uri($"/api/v1/{collection}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        using var guess = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{collection}", UriKind.Relative));
        guess.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sy_guess");
        using var guessed = await county.WithoutToken.SendAsync(guess, Token);
        Assert.Equal(HttpStatusCode.Unauthorized, guessed.StatusCode);
    }

    [Theory]
    [InlineData("activities?from=yesterday", "from")]
    [InlineData("activities?to=2019-02-30", "to")]
    [InlineData("findings?unit=NOPE", "unit")]
    [InlineData("meetings?appointee=NOPE", "appointee")]
    [InlineData("outbox?limit=0", "limit")]
    [InlineData("outbox?status=lost", "status")]
    [InlineData("units?limit=many", "limit")]
    [InlineData("appointments?cursor=-1", "cursor")]
    public async Task A_wrong_filter_is_named(string path, string field)
    {
        using var answer = await county.Client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative), Token);
        Assert.Equal(field, Assert.Single(await WrongAsync(answer)));
    }

    [Theory]
    [InlineData("""{"unit":"U1","startsAt":"2019-10-18T15:00:00+08:00"}""", "title")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-18T15:00:00"}""", "startsAt")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-15T15:00:00+08:00"}""", "startsAt")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-02-30T15:00:00+08:00"}""", "startsAt")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-18T15:00:00+08:00","endsAt":"2019-10-18T14:00:00+08:00"}""", "endsAt")]
    [InlineData("""{"title":"会","unit":"NOPE","startsAt":"2019-10-18T15:00:00+08:00"}""", "unit")]
    [InlineData("""{"title":"会","unit":"U1","type":"party","startsAt":"2019-10-18T15:00:00+08:00"}""", "type")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-18T15:00:00+08:00","appointees":["NOPE"]}""", "appointees")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-18T15:00:00+08:00","appointees":["P2"]}""", "appointees")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-18T15:00:00+08:00","appointees":[]}""", "appointees")]
    [InlineData("""{"title":"会","unit":"U1","startsAt":"2019-10-18T15:00:00+08:00","calledBy":"P1"}""", "calledBy")]
    [InlineData("""{"title":5,"unit":"U1","startsAt":"2019-10-18T15:00:00+08:00"}""", "title")]
    [InlineData("""{"title":""", "title")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    public async Task A_wrong_meeting_is_named(string json, string field)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await county.Client.PostAsync(new Uri("/api/v1/meetings", UriKind.Relative), content, Token);
        Assert.Contains(field, await WrongAsync(answer));
        Assert.Equal(0, await county.MeetingsAsync());
    }

    /// <summary>The fields a refusal names.</summary>
    static async Task<IEnumerable<string>> WrongAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
        return problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ToList();
    }
}
