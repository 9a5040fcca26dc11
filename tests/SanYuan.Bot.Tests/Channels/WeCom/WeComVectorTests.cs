using System.Text;
using SanYuan.Bot.Channels.Crypto;
using Vector = SanYuan.Bot.Tests.Channels.WeCom.WeComVectors.Vector;

namespace SanYuan.Bot.Tests.Channels.WeCom;

public sealed class WeComVectorTests
{
    public static TheoryData<string> Good => WeComVectors.Ids(WeComVectors.Good);
    public static TheoryData<string> Tampered => WeComVectors.Ids(WeComVectors.Tampered);
    public static TheoryData<string> Published => WeComVectors.Ids(WeComVectors.Published.Where(vector => vector.EncodingAesKey != ""));

    [Theory, MemberData(nameof(Good))]
    public void A_good_vector_is_opened(string id) => AssertOpens(WeComVectors.Named(id));

    [Theory, MemberData(nameof(Good))]
    public void A_good_vector_is_made_again_byte_for_byte(string id)
    {
        var vector = WeComVectors.Named(id);
        AssertEncrypts(vector, Encoding.ASCII.GetBytes(vector.Random!), vector.Plaintext!);
    }

    [Theory, MemberData(nameof(Published))]
    public void A_published_example_is_opened(string id) => AssertOpens(WeComVectors.Named(id));

    [Theory, MemberData(nameof(Published))]
    public void A_published_example_is_made_again_byte_for_byte(string id)
    {
        var vector = WeComVectors.Named(id);
        AssertEncrypts(vector, Convert.FromHexString(vector.RandomHex!), vector.DecryptedPlaintext!);
    }

    [Theory, MemberData(nameof(Tampered))]
    public void A_tampered_vector_is_refused_with_the_official_code(string id)
    {
        var vector = WeComVectors.Named(id);
        Assert.Equal((CallbackCryptoError)vector.OfficialCode, Open(vector, out var message));
        Assert.Equal("", message);
    }

    static void AssertOpens(Vector vector)
    {
        Assert.Equal(CallbackCryptoError.None, Open(vector, out var message));
        Assert.Equal(vector.Plaintext ?? vector.DecryptedPlaintext, message);
    }

    static void AssertEncrypts(Vector vector, byte[] random, string plaintext)
    {
        var crypto = Crypto(vector);
        Assert.Equal(vector.Encrypt, crypto.Encrypt(plaintext, random));
        Assert.Equal(vector.Signature, crypto.Sign(vector.Timestamp, vector.Nonce, vector.Encrypt));
    }

    static CallbackCryptoError Open(Vector vector, out string message)
    {
        message = "";
        var key = CallbackKey.Decode(vector.EncodingAesKey, out _);
        return key != CallbackCryptoError.None ? key : Crypto(vector).Open(vector.Signature, vector.Timestamp, vector.Nonce, vector.Encrypt, out message);
    }

    static CallbackCrypto Crypto(Vector vector) => new(vector.Token, vector.EncodingAesKey, vector.ReceiveId);
}
