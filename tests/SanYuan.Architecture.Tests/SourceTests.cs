namespace SanYuan.Architecture.Tests;

/// <summary>What the compiler does not see: the shape of the source itself.</summary>
public sealed class SourceTests
{
    static readonly string Root = FindRoot();

    public static TheoryData<string> Capabilities => [.. Folders("SanYuan.Storage").Except(["Engine", "Migrations"])];

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void A_capability_has_the_same_folder_name_in_every_project(string capability) => Assert.Contains(capability, Folders("SanYuan.Core"));

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > 300).Select(file => Path.GetRelativePath(Root, file)));

    [Fact]
    public void Program_is_a_table_of_contents() =>
        Assert.InRange(File.ReadLines(Path.Combine(Root, "src/SanYuan.Bot/Program.cs")).Count(), 1, 70);

    static IEnumerable<string> Folders(string project) =>
        Directory.GetDirectories(Path.Combine(Root, "src", project)).Select(Path.GetFileName).OfType<string>().Except(["bin", "obj"]);

    static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SanYuan.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must lie within the checkout.");
        return folder.FullName;
    }
}
