using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>A photo sent to the real process lies on its disk, whole, whatever happened in between.</summary>
public sealed class PhotoTests
{
    static readonly byte[] Photo = [0xff, 0xd8, 0xff, 0xe0, .. Enumerable.Range(0, 300_000).Select(number => (byte)(number % 251))];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_part_of_its_report_also_when_the_process_is_killed_while_it_fetches()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        var id = county.WeCom.Media.Add(new SimulatedMedia.StoredFile("a.jpg", "image", Photo) { ContentType = "image/jpeg" });
        county.WeCom.Faults.Add(new Fault(SimulatedWeCom.GetMedia, FaultKind.Slow) { Delay = TimeSpan.FromHours(1) });
        await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(1), "今天上午参加支部主题党日，15名党员参加", Token);
        Assert.Equal("照片已附到 #1", (await county.Simulator.WeComPlatform.DeliverImageAsync(WeComCounty.Account(1), id, Token)).Reply);
        await county.WeCom.Calls.WaitAsync(SimulatedWeCom.GetMedia, 1, Token);
        await county.Service.RestartAsync(Token);
        // The fetch that was broken off is taken up again after its lease.
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(new Uri(county.Service.Address, "/chat/clock"), new { minutes = 6 }, Token)).EnsureSuccessStatusCode();
        while (await county.CountAsync("SELECT count(*) FROM attachments WHERE activity_id = 1 AND state = 'stored' AND content_type = 'image/jpeg'") == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        var folder = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(county.Service.ConnectionString).DataSource)!, "media");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Photo));
        var file = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine(folder, hash[..2], hash[2..]), file);
        Assert.Equal(Photo, await File.ReadAllBytesAsync(file, Token));
    }
}
