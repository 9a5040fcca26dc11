using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Tests.Channels.WeCom;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>Every address of the whole service, as it is started: who may ask there.</summary>
public sealed class EndpointTests
{
    enum Who
    {
        /// <summary>Tells nothing of the county.</summary>
        Anybody,

        /// <summary>Whoever holds a token, as `Authorization: Bearer`.</summary>
        Token,

        /// <summary>The platform, by its signature.</summary>
        Signature,

        /// <summary>Whoever knows the address, a secret of 256 bits; to others it is not there.</summary>
        SecretAddress,

        /// <summary>Somebody who looks at the program on their own machine; elsewhere it is not there.</summary>
        Development,

        /// <summary>Whoever wants to come into the console, or out of it: nothing is told of the county; a form needs its token, a link its secret.</summary>
        Door,
    }

    /// <summary>Written by hand: whoever adds an address states here who may use it.</summary>
    static readonly Dictionary<string, Who> Stated = new()
    {
        ["* /health/live"] = Who.Anybody,
        ["* /health/ready"] = Who.Anybody,
        ["GET /openapi/{documentName}.json"] = Who.Anybody,
        ["GET /docs/{documentName?}"] = Who.Anybody,
        // The pages' framework has it for scripts of its own, which we do not send.
        ["GET /_framework/opaque-redirect"] = Who.Door,
        ["GET /docs/favicon.svg"] = Who.Anybody,
        ["GET /docs/scalar.js"] = Who.Anybody,
        ["GET /docs/scalar.aspnetcore.js"] = Who.Anybody,
        ["GET /api/v1/activities"] = Who.Token,
        ["GET /api/v1/findings"] = Who.Token,
        ["GET /api/v1/meetings"] = Who.Token,
        ["GET /api/v1/outbox"] = Who.Token,
        ["GET /api/v1/digests"] = Who.Token,
        ["GET /api/v1/units"] = Who.Token,
        ["GET /api/v1/appointments"] = Who.Token,
        ["POST /api/v1/meetings"] = Who.Token,
        ["POST /api/v1/meetings/{id:long}/move"] = Who.Token,
        ["POST /api/v1/meetings/{id:long}/cancel"] = Who.Token,
        ["GET,HEAD /calendar/{secret}.ics"] = Who.SecretAddress,
        ["GET /callbacks/wecom"] = Who.Signature,
        ["POST /callbacks/wecom"] = Who.Signature,
        // The emulator, while no app is set up.
        ["POST /api/messages"] = Who.Development,
        ["GET /chat/people"] = Who.Development,
        ["POST /chat/messages"] = Who.Development,
        ["POST /chat/uploads"] = Who.Development,
        ["POST /chat/places"] = Who.Development,
        ["GET /chat/photos/{id:long}"] = Who.Development,
        ["GET /chat/updates"] = Who.Development,
        ["GET /chat/ledger"] = Who.Development,
        ["POST /chat/clock"] = Who.Development,
        ["POST /signin/as"] = Who.Development,
        ["GET,POST /signin"] = Who.Door,
        ["GET,POST /signin/denied"] = Who.Door,
        ["GET,POST /signin/link/{Secret}"] = Who.Door,
        ["GET /signin/wecom"] = Who.Door,
        ["GET /signin/wecom/back"] = Who.Door,
        ["POST /signout"] = Who.Door,
        ["GET /language"] = Who.Door,
    };

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Every_address_states_who_may_use_it(string environment)
    {
        await using var host = new Host(environment);
        var expected = Stated.Where(one => environment == "Development" || one.Value != Who.Development).Select(one => one.Key).Concat(ConsoleAddresses.All.Keys).ToList();
        var unstated = host.Addresses.Except(expected).ToList();
        Assert.True(unstated.Count == 0, $"Whoever adds an address states who may use it, in EndpointTests.Stated or ConsoleAddresses: {string.Join(", ", unstated)}");
        var gone = expected.Except(host.Addresses).ToList();
        Assert.True(gone.Count == 0, $"Stated in EndpointTests.Stated, but answered no more: {string.Join(", ", gone)}");
    }

    [Fact]
    public async Task Without_credentials_nothing_is_answered_but_that_they_are_missing()
    {
        await using var host = new Host("Production");
        var client = await host.StartAsync();
        foreach (var (address, who) in Stated.Where(one => one.Value != Who.Door))
            foreach (var authorization in new[] { null, "Bearer ", "Bearer sy_0000000000000000000000000000000000000000000000000000000000000000", "Basic YWRtaW46YWRtaW4=" })
            {
                using var response = await AskAsync(client, address, authorization);
                Assert.Equal((address, authorization, Expected(who)), (address, authorization, response.StatusCode));
                var body = await response.Content.ReadAsStringAsync(Token);
                if (who == Who.Token)
                    Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
                Assert.True(who is Who.Anybody || body.Length == 0 || body.Contains("Bring a token made with `token create NAME`", StringComparison.Ordinal), $"{address} answers {body}");
            }
    }

    /// <summary>The chat page believes who you say you are.</summary>
    [Fact]
    public async Task Outside_development_there_is_no_chat_page()
    {
        await using var host = new Host("Production");
        var client = await host.StartAsync();
        foreach (var path in new[] { "/chat", "/chat/", "/chat/index.html", "/index.html" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(path, UriKind.Relative), Token)).StatusCode);
    }

    static HttpStatusCode Expected(Who who) => who switch
    {
        Who.Token => HttpStatusCode.Unauthorized,
        // A signature that is wrong is told from none: what brings none is no callback.
        Who.Signature => HttpStatusCode.BadRequest,
        Who.SecretAddress or Who.Development => HttpStatusCode.NotFound,
        _ => HttpStatusCode.OK,
    };

    [Fact]
    public async Task A_callback_with_a_wrong_signature_gets_401_and_an_empty_body()
    {
        await using var host = new Host("Production");
        var client = await host.StartAsync();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, "/callbacks/wecom?msg_signature=0000000000000000000000000000000000000000&timestamp=1571198400&nonce=1&echostr=AAAA");
            if (method == HttpMethod.Post)
                request.Content = new StringContent("<xml><ToUserName>x</ToUserName><Encrypt>AAAA</Encrypt></xml>");
            using var response = await client.SendAsync(request, Token);
            Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
        }
    }

    /// <summary>Asks at an address with something plausible in place of its parts.</summary>
    static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, string? authorization)
    {
        var parts = address.Split(' ');
        var path = parts[1].Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("/{documentName?}", "/", StringComparison.Ordinal)
            .Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{secret}", new string('0', 64), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(parts[0] is "*" or "GET,HEAD" ? "GET" : parts[0]), new Uri(path, UriKind.Relative));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (parts[0] == "POST")
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Token);
    }

    /// <summary>The service itself with a database of its own, and WeCom switched on.</summary>
    sealed class Host : IAsyncDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-host-");
        readonly WebApplication _app;
        bool _isStarted;

        public Host(string environment)
        {
            var wecom = WeComHost.Settings().Select(one => $"--{one.Key}={one.Value}");
            _app = ServiceHost.Build(
            [
                $"--environment={environment}", "--urls=http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None", "--Logging:Console:LogLevel:Microsoft.Hosting.Lifetime=None",
                $"--SanYuan:Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "host.db")}", "--SanYuan:PublicUrl=http://127.0.0.1:5080", .. wecom,
            ]);
        }

        /// <summary>Methods and route of each.</summary>
        public IReadOnlyList<string> Addresses =>
            [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(Name).Distinct()];

        public async Task<HttpClient> StartAsync()
        {
            await _app.StartAsync(Token);
            _isStarted = true;
            return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
        }

        public async ValueTask DisposeAsync()
        {
            if (_isStarted)
                await _app.StopAsync(Token);
            await _app.DisposeAsync();
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }

        static string Name(RouteEndpoint endpoint) =>
            $"{(endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods ? string.Join(',', methods.HttpMethods) : "*")} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
    }
}
