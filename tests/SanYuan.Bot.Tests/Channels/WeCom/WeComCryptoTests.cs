using System.Security.Cryptography;
using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>The known traps of the protocol, one test each.</summary>
public sealed class WeComCryptoTests
{
    const string OfficialKey = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    const string Corp = "ww0123456789abcdef";
    readonly CallbackCrypto _crypto = new("token", OfficialKey, Corp);

    [Fact]
    public void Padding_of_every_length_from_1_to_32_is_taken()
    {
        for (var length = 0; length < 64; length++)
        {
            var words = new string('a', length);
            Assert.Equal(CallbackCryptoError.None, _crypto.Decrypt(_crypto.Encrypt(words, new byte[16]), out var message));
            Assert.Equal(words, message);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(255)]
    public void A_padding_byte_outside_1_to_32_is_refused(byte padding) =>
        Assert.Equal(CallbackCryptoError.Decrypt, _crypto.Decrypt(Seal(Enumerable.Repeat(padding, 64).ToArray()), out _));

    [Fact]
    public void Padding_that_leaves_no_room_for_a_header_is_refused() =>
        Assert.Equal(CallbackCryptoError.Buffer, _crypto.Decrypt(Seal(Enumerable.Repeat((byte)32, 32).ToArray()), out _));

    [Fact]
    public void Padding_longer_than_the_whole_text_is_refused() =>
        Assert.Equal(CallbackCryptoError.Decrypt, _crypto.Decrypt(Seal(Enumerable.Repeat((byte)32, 16).ToArray()), out _));

    [Fact]
    public void A_key_whose_last_character_has_spare_bits_set_is_decoded()
    {
        Assert.Equal(CallbackCryptoError.None, CallbackKey.Decode(OfficialKey, out var key));
        Assert.Equal("8d69989bbaabe67328014c194631ad0719b3dca035b64023df292447aab60760", Convert.ToHexStringLower(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2+")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2 ")]
    public void A_key_that_is_not_43_letters_and_digits_is_refused(string text)
    {
        Assert.Equal(CallbackCryptoError.AesKey, CallbackKey.Decode(text, out _));
        var refusal = Assert.Throws<ArgumentException>(() => new CallbackCrypto("token", text, Corp));
        if (text.Length > 0)
            Assert.DoesNotContain(text, refusal.Message);
    }

    [Fact]
    public void The_parts_of_a_signature_are_sorted_by_code_point_not_by_culture()
    {
        var vector = WeComVectors.Named("sort-order");
        var signature = new CallbackCrypto(vector.Token, vector.EncodingAesKey, vector.ReceiveId).Sign(vector.Timestamp, vector.Nonce, vector.Encrypt);
        Assert.Equal(vector.Signature, signature);
        Assert.NotEqual(vector.WrongSignature, signature);
    }

    [Fact]
    public void A_signature_is_taken_over_utf_8()
    {
        var vector = WeComVectors.Named("senparc-signature-nonascii");
        Assert.Equal(vector.SignatureUtf8, new CallbackSignature(vector.Token).Sign(vector.Timestamp, vector.Nonce, vector.Encrypt));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("盛派网络盛派网络盛派网络盛派网络盛派网络盛派网络盛派网络盛派网络盛派网络盛派网络")]
    [InlineData("3058CCFE4D3232DC03C29733E673005762AF67D4")]
    public void A_signature_that_is_missing_or_of_another_form_is_a_wrong_one(string? signature)
    {
        var vector = WeComVectors.Named("sort-order");
        var crypto = new CallbackCrypto(vector.Token, vector.EncodingAesKey, vector.ReceiveId);
        Assert.Equal(CallbackCryptoError.Signature, crypto.Open(signature, vector.Timestamp, vector.Nonce, vector.Encrypt, out _));
    }

    [Fact]
    public void An_empty_receive_id_is_exact_too()
    {
        var robot = new CallbackCrypto("token", OfficialKey, "");
        Assert.Equal(CallbackCryptoError.None, robot.Decrypt(robot.Encrypt("{}", new byte[16]), out _));
        Assert.Equal(CallbackCryptoError.ReceiveId, robot.Decrypt(_crypto.Encrypt("{}", new byte[16]), out _));
    }

    [Theory]
    [InlineData("ww0123456789abcde")]
    [InlineData("ww0123456789abcdef0")]
    [InlineData("WW0123456789ABCDEF")]
    public void A_receive_id_that_only_resembles_ours_is_refused(string other) =>
        Assert.Equal(CallbackCryptoError.ReceiveId, _crypto.Decrypt(new CallbackCrypto("token", OfficialKey, other).Encrypt("x", new byte[16]), out _));

    [Fact]
    public async Task Many_threads_may_use_one_crypto()
    {
        var token = TestContext.Current.CancellationToken;
        await Parallel.ForAsync(0, 2000, token, (number, _) =>
        {
            var words = $"第{number}条";
            Assert.Equal(CallbackCryptoError.None, _crypto.Decrypt(_crypto.Encrypt(words, new byte[16]), out var message));
            Assert.Equal(words, message);
            return ValueTask.CompletedTask;
        });
    }

    static string Seal(byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(OfficialKey + "=");
        return Convert.ToBase64String(aes.EncryptCbc(plain, aes.Key[..16], PaddingMode.None));
    }
}
