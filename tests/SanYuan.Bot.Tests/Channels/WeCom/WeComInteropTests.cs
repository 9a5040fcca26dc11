using System.Text.Json;
using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>Both directions against the platform's own npm package; <c>npm ci</c> in <c>Interop</c> brings it.</summary>
public sealed class WeComInteropTests
{
    const string Time = "1700000000", Nonce = "nonce";

    static readonly string[] Words =
        ["", "1", "今天上午参加县疾控中心支部主题党日，15名党员参加", "👩‍💻🚀\r\n\t]]>\0", .. Enumerable.Range(1, 40).Select(length => new string('长', length))];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(WeComHost.Corp)]
    [InlineData("")]
    public async Task What_the_platforms_package_seals_is_opened(string receiveId)
    {
        var crypto = new CallbackCrypto(WeComHost.Token, WeComHost.Key, receiveId);
        var answers = await AskAsync(Words.Select(words => Question(receiveId, words, null)));
        foreach (var (words, answer) in Words.Zip(answers))
        {
            Assert.Equal(CallbackCryptoError.None, crypto.Open(answer.Signature, Time, Nonce, answer.Encrypt, out var message));
            Assert.Equal(words, message);
        }
    }

    [Theory]
    [InlineData(WeComHost.Corp)]
    [InlineData("")]
    public async Task What_is_sealed_here_the_platforms_package_opens(string receiveId)
    {
        var crypto = new CallbackCrypto(WeComHost.Token, WeComHost.Key, receiveId);
        var sealedWords = Words.Select(words => crypto.Encrypt(words, "0123456789abcdef"u8)).ToArray();
        var answers = await AskAsync(sealedWords.Select(encrypt => Question(receiveId, null, encrypt)));
        Assert.Equal(Words.Zip(sealedWords, (words, encrypt) => Expected(crypto, receiveId, words, encrypt)), answers);
    }

    static object Question(string receiveId, string? message, string? encrypt) =>
        new { WeComHost.Key, WeComHost.Token, Timestamp = Time, Nonce, receiveId, message, encrypt };

    static Answer Expected(CallbackCrypto crypto, string receiveId, string words, string encrypt) =>
        new(encrypt, crypto.Sign(Time, Nonce, encrypt), words, receiveId);

    static async Task<Answer[]> AskAsync(IEnumerable<object> questions)
    {
        using var node = NodePeer.Start("@wecom/crypto", "wecom-crypto.mjs");
        var reading = node.StandardOutput.ReadToEndAsync(Token);
        foreach (var question in questions)
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, JsonSerializerOptions.Web).AsMemory(), Token);
        node.StandardInput.Close();
        var lines = (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync(Token);
        Assert.Equal(0, node.ExitCode);
        return [.. lines.Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)];
    }

    sealed record Answer(string Encrypt, string Signature, string Message, string ReceiveId);
}
