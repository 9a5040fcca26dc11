using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels.WebChat;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Tests.Channels.WebChat;

/// <summary>The spool between the page and the media pump.</summary>
public sealed class WebChatMediaTests : IDisposable
{
    readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("sanyuan-spool-");
    readonly FakeTimeProvider _time = new();
    readonly MemoryStream _target = new();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    string Folder => Path.Combine(_outside.FullName, "spool");

    SpoolFolder Open() => new(Folder, _time);

    static async Task<string> KeepAsync(SpoolFolder spool) => (await spool.KeepAsync(new MemoryStream(TestMedia.Jpeg), (_, _) => null, Token)).Id!;

    Task<MediaAnswer> FetchAsync(string id) => new WebChatMedia(Open()).FetchAsync(id, _target, Token);

    public void Dispose() => _outside.Delete(recursive: true);

    [Fact]
    public async Task What_was_uploaded_is_handed_out_after_a_restart_and_again_until_it_is_released()
    {
        var id = await KeepAsync(Open());
        Assert.Equal(new MediaAnswer(MediaOutcome.Fetched), await FetchAsync(id));
        Assert.Equal(TestMedia.Jpeg, _target.ToArray());
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(id)).Outcome);
        new WebChatMedia(Open()).Release(id);
        Assert.Equal(new MediaAnswer(MediaOutcome.Gone, "not in the spool"), await FetchAsync(id));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_neither_handed_out_nor_kept()
    {
        var id = await KeepAsync(Open());
        File.Move(Path.Combine(Folder, id), Path.Combine(Folder, id + ".part"));
        Assert.Equal(MediaOutcome.Gone, (await FetchAsync(id)).Outcome);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../secret")]
    [InlineData("/etc/hostname")]
    [InlineData("../../../../../../../../../etc/hosts")]
    [InlineData("secret")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFAB")]
    public async Task An_id_reaches_nothing_but_what_was_uploaded(string id)
    {
        var spool = Open();
        await KeepAsync(spool);
        string[] others = [Path.Combine(_outside.FullName, "secret"), Path.Combine(Folder, "secret"), Path.Combine(Folder, "ABCDEFABCDEFABCDEFABCDEFABCDEFAB")];
        foreach (var path in others)
            await File.WriteAllTextAsync(path, "not for you", Token);
        Assert.Equal(MediaOutcome.Gone, (await FetchAsync(id)).Outcome);
        spool.Remove(id);
        Assert.All(others, path => Assert.True(File.Exists(path)));
        Assert.Empty(_target.ToArray());
    }

    [Fact]
    public async Task Names_cannot_be_guessed_and_files_are_for_the_service_alone()
    {
        var spool = Open();
        var ids = new[] { await KeepAsync(spool), await KeepAsync(spool) };
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
        foreach (var id in ids)
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Folder, id)));
    }

    [Fact]
    public async Task What_the_judge_refuses_is_not_kept()
    {
        var (id, refusal) = await Open().KeepAsync(new MemoryStream(TestMedia.Jpeg), (_, isWhole) => isWhole ? new Refusal("content", "is not wanted.") : null, Token);
        Assert.Equal((null, "content"), (id, refusal?.Field));
        Assert.Empty(Directory.GetFiles(Folder));
    }
}
