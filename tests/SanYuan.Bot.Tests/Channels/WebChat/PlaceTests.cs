using System.Net;
using System.Net.Http.Json;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Tests.Channels.WebChat;

/// <summary>Places from the chat page, over HTTP.</summary>
public sealed class PlaceTests : IAsyncLifetime
{
    WebChatHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await WebChatHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_place_becomes_part_of_the_report_as_coarse_as_every_other()
    {
        await _host.County.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        var place = new { id = "a", person = WebChatHost.Envoy, label = "县疾控中心", latitude = 30.12345, longitude = -120.98765 };
        Assert.Equal("位置已附到 #1", await _host.SendPlaceAsync(place));
        Assert.Equal("位置已附到 #1", await _host.SendPlaceAsync(place));
        var kept = Assert.Single(await _host.County.AttachedAsync(1));
        Assert.Equal(new Attachment(AttachmentKind.Location, "") { Label = "县疾控中心", Latitude = 30.12, Longitude = -120.99 }, kept.Draft.Content);
        Assert.Equal(MediaState.Stored, kept.State);
    }

    [Fact]
    public async Task A_name_without_coordinates_is_a_place_and_so_are_coordinates_without_a_name()
    {
        await _host.SendPlaceAsync(new { id = "a", person = WebChatHost.Envoy, label = "村口" });
        await _host.SendPlaceAsync(new { id = "b", person = WebChatHost.Envoy, latitude = 0, longitude = 0 });
        Assert.Equal(
            [("村口", null), ("", 0)],
            (await _host.County.UnattachedAsync(TestRoster.Envoy)).Select(one => (one.Draft.Content.Label, one.Draft.Content.Latitude)));
    }

    [Theory]
    [InlineData("", "P1", "村口", 30.0, 120.0, "id")]
    [InlineData("a", "", "村口", 30.0, 120.0, "person")]
    [InlineData("a", "P1", " ", null, null, "label")]
    [InlineData("a", "P1", "村口", 30.0, null, "latitude")]
    [InlineData("a", "P1", "村口", null, 120.0, "latitude")]
    [InlineData("a", "P1", "村口", 90.1, 120.0, "latitude")]
    [InlineData("a", "P1", "村口", 30.0, -180.1, "longitude")]
    public async Task A_place_that_is_none_is_refused_and_the_field_named(string id, string person, string label, double? latitude, double? longitude, string field)
    {
        using var response = await _host.Http.PostAsJsonAsync("chat/places", new { id, person, label, latitude, longitude }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([field], await WebChatHost.FieldsAsync(response));
    }
}
