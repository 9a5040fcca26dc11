using System.Text.RegularExpressions;

namespace SanYuan.EndToEnd.Tests.Commands;

/// <summary>A first start as an operator makes it: an account, its link, another link, and the end of it.</summary>
public sealed partial class UserVerbTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-user-");

    Dictionary<string, string> Settings => new()
    {
        ["SanYuan__Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder.FullName, "user.db")}",
        ["SanYuan__PublicUrl"] = "https://sanyuan.example.cn/",
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_account_is_made_listed_given_another_link_and_removed()
    {
        var first = await LinkAsync("user", "add", "Ban", "--role", "office");
        Assert.Equal("There is an account named 'ban' already: choose another name, or give --again for a new link.", (await Verb.RunAsync(Settings, "user", "add", "ban", "--role", "office")).Error.Trim());
        Assert.NotEqual(first, await LinkAsync("user", "add", "ban", "--again"));
        Assert.Equal("ban\toffice\t-\tno password yet", await OutputAsync("user", "list"));
        Assert.Equal("ban: removed.", await OutputAsync("user", "remove", "ban"));
        Assert.Equal("", await OutputAsync("user", "list"));
    }

    /// <summary>Alone on the last line, for whoever reads it with a program.</summary>
    async Task<string> LinkAsync(params string[] words)
    {
        var last = (await OutputAsync(words)).Split('\n')[^1];
        Assert.Matches(Link(), last);
        return last;
    }

    async Task<string> OutputAsync(params string[] words)
    {
        var result = await Verb.RunAsync(Settings, words);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output.TrimEnd();
    }

    [GeneratedRegex("^https://sanyuan\\.example\\.cn/signin/link/[0-9a-f]{64}$")]
    private static partial Regex Link();
}
