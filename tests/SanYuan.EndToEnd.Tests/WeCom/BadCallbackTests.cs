using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>What does not belong leaves no trace in inbox or ledger; the real process answers calmly.</summary>
public sealed class BadCallbackTests
{
    static readonly SimulatedWeComOptions Company = new();
    static readonly WeComPeerCrypto Crypto = new(Company.Token, Company.EncodingAesKey, Company.CorpId);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    static string Envelope(string encrypt) => $"<xml><ToUserName>{Company.CorpId}</ToUserName><Encrypt>{encrypt}</Encrypt></xml>";

    static string Inner(string content = "今天参加支部主题党日，15人参加", string account = "user1", string kind = "text") =>
        $"<xml><ToUserName>{Company.CorpId}</ToUserName><FromUserName>{account}</FromUserName><CreateTime>1571198400</CreateTime><MsgType>{kind}</MsgType><Content>{content}</Content><MsgId>77</MsgId></xml>";

    static string Query(string encrypt, string? signature = null) => $"?msg_signature={signature ?? Crypto.Sign("1571198400", "n", encrypt)}&timestamp=1571198400&nonce=n";

    [Fact]
    public async Task Refused_callbacks_leave_no_trace()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        var good = Crypto.Encrypt(Inner());
        var stranger = new WeComPeerCrypto(Company.Token, Company.EncodingAesKey, "wwffffffffffffffff").Encrypt(Inner());
        var tampered = (good[0] == 'A' ? 'B' : 'A') + good[1..];
        (string What, string Query, string Body, HttpStatusCode Status)[] bad =
        [
            ("wrong signature", Query(good, new string('0', 40)), Envelope(good), HttpStatusCode.Unauthorized),
            ("no signature", "?timestamp=1&nonce=n", Envelope(good), HttpStatusCode.BadRequest),
            ("tampered ciphertext", Query(good), Envelope(tampered), HttpStatusCode.Unauthorized),
            ("tampered and signed anew", Query(tampered), Envelope(tampered), HttpStatusCode.Unauthorized),
            ("wrong receive id", Query(stranger), Envelope(stranger), HttpStatusCode.Unauthorized),
            ("not a multiple of a block", Query(good[..^8]), Envelope(good[..^8]), HttpStatusCode.Unauthorized),
            ("no ciphertext", Query(""), "<xml><ToUserName>x</ToUserName></xml>", HttpStatusCode.BadRequest),
            ("plain text instead of a ciphertext", Query(good), Inner(), HttpStatusCode.BadRequest),
            ("no XML", Query(good), "hello", HttpStatusCode.BadRequest),
            ("nothing", Query(good), "", HttpStatusCode.BadRequest),
            ("a DTD", Query(good), $"<!DOCTYPE xml [<!ENTITY a \"b\">]>{Envelope(good)}", HttpStatusCode.BadRequest),
            ("an entity", Query(good), Envelope("&a;"), HttpStatusCode.BadRequest),
            ("2 MB", Query(good), Envelope(new string('A', 2 * 1024 * 1024)), HttpStatusCode.RequestEntityTooLarge),
        ];
        using var http = new HttpClient { BaseAddress = county.Simulator.WeComPlatform.CallbackUrl };
        foreach (var (what, query, body, status) in bad)
        {
            using var answer = await http.PostAsync(new Uri(query, UriKind.Relative), new StringContent(body, Encoding.UTF8, "text/xml"), Token);
            Assert.True(answer.StatusCode == status, $"{what}: {answer.StatusCode}");
            Assert.Equal("", await answer.Content.ReadAsStringAsync(Token));
        }
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM inbox"));
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM activities"));
    }

    [Fact]
    public async Task Odd_but_genuine_messages_get_a_calm_answer_and_no_entry()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        (string Xml, string Start)[] odd =
        [
            (Inner(kind: "hologram"), "收到。目前只看得懂文字"),
            (Inner(account: "nobody"), "您好，这里是三员工作服务。您的账号还没有登记"),
            (Inner(account: "../../etc/passwd&#x0;".Replace("&#x0;", "", StringComparison.Ordinal)), "您好，这里是三员工作服务"),
            (Inner(content: ""), "收到"),
            (Inner(content: new string('报', 20_000)), "这条太长了"),
        ];
        foreach (var ((xml, start), number) in odd.Select((one, number) => (one, number)))
        {
            var delivery = await county.Simulator.WeComPlatform.DeliverAsync(xml.Replace("<MsgId>77", $"<MsgId>{number + 1}", StringComparison.Ordinal), Repeat.Never, Token);
            Assert.StartsWith(start, delivery.Reply, StringComparison.Ordinal);
        }
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM activities"));
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM inbox WHERE person_id IS NULL AND text <> ''"));
    }

    [Fact]
    public async Task While_the_database_is_locked_the_platform_is_told_to_deliver_again_and_then_it_counts_once()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        await using (var other = new SqliteConnection(county.Service.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var locked = other.BeginTransaction(deferred: false);
            var refused = await county.Simulator.WeComPlatform.DeliverAsync("user1", "今天参加支部主题党日，15人参加", 5, Repeat.Never, Token);
            Assert.All(refused.Attempts, attempt => Assert.Equal(503, attempt.Status));
            Assert.Equal(4, refused.Attempts.Count);
        }
        var taken = await county.Simulator.WeComPlatform.DeliverAsync("user1", "今天参加支部主题党日，15人参加", 5, Repeat.Never, Token);
        Assert.StartsWith("已记入台账 #1", taken.Reply, StringComparison.Ordinal);
        Assert.Equal(1, await county.CountAsync("SELECT count(*) FROM activities"));
    }
}
