using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SanYuan.EndToEnd.Tests.Chat;

public sealed class UploadRestartTests
{
    static readonly byte[] Photo = [0xff, 0xd8, 0xff, 0xe0, .. Enumerable.Range(0, 300_000).Select(number => (byte)(number % 251))];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_that_was_answered_is_stored_also_when_the_process_is_killed_at_once_and_nothing_of_it_stays_behind()
    {
        await using var chat = new ChatService();
        await chat.InitializeAsync();
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Photo);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        await PostAsync("chat/messages", JsonContent.Create(new { id = "report", person = "R001", text = "今天上午参加支部主题党日，15名党员参加" }));
        await PostAsync("chat/uploads?id=photo&person=R001&kind=photo", content);
        await chat.Process.RestartAsync(Token);
        // A fetch that was broken off is taken up again after its lease.
        await PostAsync("chat/clock", JsonContent.Create(new { minutes = 6 }));
        long? photo = null;
        while ((photo ??= await StoredAsync()) is null)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        Assert.Equal(Photo, await http.GetByteArrayAsync(Address($"chat/photos/{photo}"), Token));
        var spool = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(chat.Process.ConnectionString).DataSource)!, "webchat-spool");
        while (Directory.GetFiles(spool).Length > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);

        Uri Address(string path) => new(chat.Process.Address, path);

        async Task PostAsync(string path, HttpContent body) => (await http.PostAsync(Address(path), body, Token)).EnsureSuccessStatusCode();

        async Task<long?> StoredAsync()
        {
            var ledger = await http.GetFromJsonAsync<JsonElement>(Address("chat/ledger"), Token);
            var photos = ledger.GetProperty("entries")[0].GetProperty("photos");
            return photos.GetArrayLength() == 0 ? null : photos[0].GetInt64();
        }
    }
}
