using System.Text;
using SanYuan.Bot.Channels;
using SanYuan.Bot.Channels.Crypto;
using SanYuan.Bot.Channels.WeCom.Callbacks;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>The two yardsticks: an endpoint that verifies, decrypts and answers encrypted; and the same with one durable row before the answer.</summary>
internal static class EchoServer
{
    const string Answer = "已记入台账 #12\n10月16日 县疾控中心 主题党日 15人 问题1条、建议1条\n不对请回复「撤销」再重发。";

    public static async Task<int> RunAsync(string kind, int port, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = builder.Build();
        var crypto = new CallbackCrypto(Company.Token, Company.EncodingAesKey, Company.CorpId);
        var reply = new WeComReply(crypto, TimeProvider.System);
        await using var rows = kind == "durable" ? new DurableRows(Path.Combine(folder, "durable.db")) : null;
        app.MapPost("/callbacks/wecom", async context =>
        {
            var payload = await ReadAsync(context, crypto);
            if (payload is null)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
            if (rows is not null)
                await rows.AddAsync(payload["MsgId"], payload["Content"]);
            var answer = reply.Write(Answer, new WeComPayload(payload));
            context.Response.ContentLength = Encoding.UTF8.GetByteCount(answer);
            await context.Response.WriteAsync(answer, context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }

    static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HttpContext context, CallbackCrypto crypto)
    {
        var (_, body) = await CallbackBody.ReadAsync(context.Request, context.RequestAborted);
        return body is not null
            && WeComQuery.TryRead(context.Request, out var query)
            && WeComXml.TryRead(body, out var envelope)
            && crypto.Open(query.Signature, query.Timestamp, query.Nonce, envelope["Encrypt"], out var message) == CallbackCryptoError.None
            && WeComXml.TryRead(message, out var fields)
            ? fields
            : null;
    }
}
