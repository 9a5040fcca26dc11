using System.ComponentModel;
using System.Diagnostics;
using System.Text;
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
        var folder = Folder();
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules", "@wecom", "crypto")), "npm package @wecom/crypto is not installed: run npm ci in tests/SanYuan.Bot.Tests/Interop");
        using var node = Start(folder);
        var reading = node.StandardOutput.ReadToEndAsync(Token);
        foreach (var question in questions)
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, JsonSerializerOptions.Web).AsMemory(), Token);
        node.StandardInput.Close();
        var lines = (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync(Token);
        Assert.Equal(0, node.ExitCode);
        return [.. lines.Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)];
    }

    static Process Start(string folder)
    {
        var start = new ProcessStartInfo("node", "wecom-crypto.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("node is not installed");
            throw;
        }
    }

    // The package lives beside the sources, not beside the built tests.
    static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SanYuan.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? "", "tests", "SanYuan.Bot.Tests", "Interop");
    }

    sealed record Answer(string Encrypt, string Signature, string Message, string ReceiveId);
}
