using System.Security.Cryptography;
using SanYuan.Storage.Attachments;

namespace SanYuan.Storage.Tests.Attachments;

/// <summary>A name in the folder is a whole content, whenever the power fails.</summary>
public sealed class MediaFilesTests : IDisposable
{
    static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(number => (byte)number)];
    static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Content));

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-media-");

    static CancellationToken Token => TestContext.Current.CancellationToken;

    MediaFiles Files => new(Path.Combine(_folder.FullName, "deep", "media"));

    public void Dispose() => _folder.Delete(recursive: true);

    string[] Everything() => Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);

    async Task<(string Hash, long Size)> KeepAsync()
    {
        await using var draft = Files.Begin();
        await draft.Stream.WriteAsync(Content, Token);
        return await draft.KeepAsync(Token);
    }

    [Fact]
    public async Task A_kept_content_lies_under_its_hash_and_nothing_else_is_left()
    {
        Assert.Equal((Hash, Content.Length), await KeepAsync());
        var file = Files.PathOf(Hash);
        Assert.EndsWith(Path.Combine("media", Hash[..2], Hash[2..]), file, StringComparison.Ordinal);
        Assert.Equal(Content, await File.ReadAllBytesAsync(file, Token));
        Assert.Equal([file], Everything());
    }

    [Fact]
    public async Task The_same_content_twice_lies_there_once()
    {
        await KeepAsync();
        Assert.Equal((Hash, Content.Length), await KeepAsync());
        Assert.Single(Everything());
    }

    [Fact]
    public async Task The_same_content_at_the_same_time_lies_there_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(KeepAsync, Token)));
        Assert.Equal(Content, await File.ReadAllBytesAsync(Assert.Single(Everything()), Token));
    }

    [Fact]
    public async Task What_is_not_kept_is_gone()
    {
        await using (var draft = Files.Begin())
            await draft.Stream.WriteAsync(Content, Token);
        Assert.Empty(Everything());
    }

    /// <summary>Stopped after any number of bytes, as by a power failure: nothing is disposed, nothing tidied.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(200_000)]
    public async Task A_crash_while_writing_leaves_no_name_and_the_next_start_no_trace(int written)
    {
        var abandoned = Files.Begin();
        await abandoned.Stream.WriteAsync(Content.AsMemory(0, written), Token);
        await abandoned.Stream.FlushAsync(Token);
        Assert.False(File.Exists(Files.PathOf(Hash)));
        Assert.Single(Everything());
        Files.Tidy();
        Assert.Empty(Everything());
        Assert.Equal((Hash, Content.Length), await KeepAsync());
        await abandoned.DisposeAsync();
        Assert.Equal(Content, await File.ReadAllBytesAsync(Assert.Single(Everything()), Token));
    }

    [Fact]
    public async Task A_caller_who_gives_up_before_the_name_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await using (var draft = Files.Begin())
        {
            await draft.Stream.WriteAsync(Content, Token);
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => draft.KeepAsync(cancelled.Token));
        }
        Assert.Empty(Everything());
    }

    [Fact]
    public async Task A_damaged_file_is_made_whole_by_writing_it_again()
    {
        await KeepAsync();
        await File.WriteAllTextAsync(Files.PathOf(Hash), "half", Token);
        await KeepAsync();
        Assert.Equal(Content, await File.ReadAllBytesAsync(Files.PathOf(Hash), Token));
    }

    [Fact]
    public async Task Others_on_the_machine_cannot_read_it()
    {
        await KeepAsync();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Files.PathOf(Hash)));
    }

    [Fact]
    public void Tidying_a_folder_that_is_not_there_is_nothing() => Files.Tidy();
}
