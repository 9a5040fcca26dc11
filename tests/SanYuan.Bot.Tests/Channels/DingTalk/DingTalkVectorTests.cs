using System.Globalization;
using System.Text;
using System.Text.Json;
using SanYuan.Bot.Channels.Crypto;
using SanYuan.Bot.Channels.DingTalk.Callbacks;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>Golden vectors; the file's own description says how they were made.</summary>
public sealed class DingTalkVectorTests
{
    static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Channels", "DingTalk", "Vectors.json"))).RootElement;

    public static TheoryData<string> Signs => Ids(Root.GetProperty("customRobotSign"));
    public static TheoryData<string> Inbound => Ids(Root.GetProperty("inboundRobotHttp").GetProperty("cases"));
    public static TheoryData<string> Events => Ids(Root.GetProperty("eventSubscription"));

    [Theory, MemberData(nameof(Signs))]
    public void A_sign_is_made_again_letter_by_letter(string id)
    {
        var vector = Named(Root.GetProperty("customRobotSign"), id);
        Assert.Equal(Text(vector, "sign"), DingTalkSign.OfMessage(Text(vector, "secret"), Text(vector, "timestamp")));
    }

    [Theory, MemberData(nameof(Inbound))]
    public void A_callback_is_taken_or_refused_as_it_should_be(string id)
    {
        var all = Root.GetProperty("inboundRobotHttp");
        var (vector, secret) = (Named(all.GetProperty("cases"), id), Text(all, "appSecret"));
        var now = DateTimeOffset.FromUnixTimeMilliseconds(all.GetProperty("serverNowMs").GetInt64());
        var accepted = DingTalkSign.Matches(DingTalkSign.OfMessage(secret, Text(vector, "timestamp")), Text(vector, "sign")) && DingTalkSign.IsTimely(Text(vector, "timestamp"), now);
        Assert.Equal(vector.GetProperty("accept").GetBoolean(), accepted);
    }

    [Fact]
    public void A_cards_callback_is_signed_over_its_moment_alone()
    {
        foreach (var vector in Root.GetProperty("cardHttpCallback").EnumerateArray())
            Assert.Equal(Text(vector, "sign"), DingTalkSign.OfCard(Text(vector, "apiSecret"), Text(vector, "timestamp")));
    }

    [Theory, MemberData(nameof(Events))]
    public void An_event_is_opened_and_made_again_byte_for_byte(string id)
    {
        var vector = Named(Root.GetProperty("eventSubscription"), id);
        var crypto = Crypto(vector);
        Assert.Equal(CallbackCryptoError.None, crypto.Open(Text(vector, "signature"), Text(vector, "timestamp"), Text(vector, "nonce"), Text(vector, "encrypt"), out var message));
        Assert.Equal(Text(vector, "plaintext"), message);
        Assert.Equal(Text(vector, "encrypt"), crypto.Encrypt(message, Encoding.ASCII.GetBytes(Text(vector, "random"))));
    }

    [Fact]
    public void The_acknowledgement_of_an_event_is_the_vectors_own()
    {
        var vector = Named(Root.GetProperty("eventSubscription"), "success-reply");
        Assert.Equal(
            Text(vector, "responseJson"),
            DingTalkEvents.Envelope(Crypto(vector), Text(vector, "timestamp"), Text(vector, "nonce"), Encoding.ASCII.GetBytes(Text(vector, "random"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void What_is_no_moment_is_not_timely(string timestamp) =>
        Assert.False(DingTalkSign.IsTimely(timestamp, DateTimeOffset.Parse("2023-11-14T22:13:20Z", CultureInfo.InvariantCulture)));

    static CallbackCrypto Crypto(JsonElement vector) => new(Text(vector, "token"), Text(vector, "aesKey"), Text(vector, "ownerKey"));

    static JsonElement Named(JsonElement list, string id) => list.EnumerateArray().Single(one => Text(one, "id") == id);

    static TheoryData<string> Ids(JsonElement list) => new(list.EnumerateArray().Select(one => Text(one, "id")));

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
