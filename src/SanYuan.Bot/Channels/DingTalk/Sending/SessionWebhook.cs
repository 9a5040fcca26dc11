using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>Answers one conversation at the address that came with the message: no token, and no call counted.</summary>
internal sealed class SessionWebhook(DingTalkApi api, IOptions<DingTalkOptions> options, TimeProvider time)
{
    /// <summary>The clocks may differ a little.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    readonly Uri _own = HttpAddress.Base(options.Value.OldApiBaseUrl);

    /// <returns>Null when the address is not to be used, any more or at all.</returns>
    public async Task<SendResult?> SendAsync(OwedAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Route.Until <= time.GetUtcNow() + Margin || !TryAccept(answer.Route.Address, out var address))
            return null;
        // The id lets the platform notice a repetition.
        var body = new { msgtype = "text", text = new { content = Utf8Text.Cut(answer.Text, DingTalkText.MaxBytes) }, msgUuid = answer.MessageId };
        var call = await api.PostAsync(address, body, null, cancellationToken);
        return call.Answer is { IsOk: true } said ? Judge(said) : call.Result;
    }

    /// <summary>The address came in a body that nobody signed: only the platform's own hosts are called.</summary>
    internal bool TryAccept(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address.UserInfo.Length == 0
        && (IsPlatforms(address) || (address.Scheme == _own.Scheme && address.Authority == _own.Authority));

    static bool IsPlatforms(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.HostNameType == UriHostNameType.Dns
        && address.IdnHost.EndsWith(".dingtalk.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>The old interface says 200 to everything and its code in the body, sometimes as a string.</summary>
    static SendResult Judge(DingTalkAnswer answer) => answer.Body.Text("errcode") switch
    {
        "0" => SendResult.Done,
        // Its gateway gave up waiting.
        "15" or "88" or "-1" => new SendResult(SendCategory.Unknown, $"errcode {answer.Body.Text("errcode")}"),
        var code => new SendResult(SendCategory.Drop, int.TryParse(code, out var number) ? $"errcode {number}" : "answer is not the platform's"),
    };
}
