using System.Net;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Tests.Channels.WebChat;

/// <summary>What the chat page may not upload, over HTTP.</summary>
public sealed class UploadRefusalTests : IAsyncLifetime
{
    WebChatHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await WebChatHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("person=P1&kind=photo", "id")]
    [InlineData("id=+&person=P1&kind=photo", "id")]
    [InlineData("id=12345678901234567890123456789012345678901234567890123456789012345&person=P1&kind=photo", "id")]
    [InlineData("id=a&kind=photo", "person")]
    [InlineData("id=a&person=&kind=photo", "person")]
    [InlineData("id=a&person=nobody&kind=photo", "person")]
    [InlineData("id=a&person=P1", "kind")]
    [InlineData("id=a&person=P1&kind=0", "kind")]
    [InlineData("id=a&person=P1&kind=video", "kind")]
    public async Task An_upload_that_does_not_say_what_of_whom_is_refused_and_the_field_named(string query, string field)
    {
        using var response = await _host.UploadAsync(query, TestMedia.Jpeg);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([field], await WebChatHost.FieldsAsync(response));
        Assert.Empty(_host.Spooled);
    }

    [Theory]
    [InlineData("photo", "")]
    [InlineData("photo", "<html><script>alert(1)</script></html>")]
    [InlineData("photo", "#!AMR\n a voice that calls itself a photo")]
    [InlineData("voice", "%PDF-1.7 a document that calls itself a voice")]
    public async Task Content_that_is_not_what_it_is_said_to_be_is_refused_and_nothing_of_it_kept(string kind, string content)
    {
        using var response = await _host.UploadAsync($"id=a&person=P1&kind={kind}", System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["content"], await WebChatHost.FieldsAsync(response));
        Assert.Empty(_host.Spooled);
        Assert.Empty(await _host.County.UnattachedAsync(TestRoster.Envoy));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twenty_megabytes_are_taken_and_one_byte_more_is_not_also_when_the_length_is_hidden(bool hidesLength)
    {
        byte[] photo = [.. TestMedia.Jpeg, .. new byte[MediaRules.MaxBytes - TestMedia.Jpeg.Length]];
        using var fitting = await _host.UploadAsync("id=a&person=P1&kind=photo", photo, hidesLength: hidesLength);
        Assert.Equal(HttpStatusCode.OK, fitting.StatusCode);
        using var response = await _host.UploadAsync("id=b&person=P1&kind=photo", [.. photo, 1], hidesLength: hidesLength);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(["content"], await WebChatHost.FieldsAsync(response));
        Assert.Single(_host.Spooled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_type_that_a_page_of_another_site_could_send_is_refused(string type)
    {
        using var response = await _host.UploadAsync("id=a&person=P1&kind=photo", TestMedia.Jpeg, type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(_host.Spooled);
    }

    [Fact]
    public async Task Outside_development_there_is_nothing_of_it()
    {
        await using var host = await WebChatHost.StartAsync("Production");
        foreach (var path in new[] { "chat/uploads?id=a&person=P1&kind=photo", "chat/places", "chat/photos/1" })
        {
            using var response = await host.Http.PostAsync(new Uri(path, UriKind.Relative), new ByteArrayContent(TestMedia.Jpeg), Token);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
