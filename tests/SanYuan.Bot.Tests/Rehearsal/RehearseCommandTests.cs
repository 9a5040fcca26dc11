using System.CommandLine;
using SanYuan.Bot.Commands;

namespace SanYuan.Bot.Tests.Rehearsal;

public sealed class RehearseCommandTests
{
    [Theory]
    [InlineData("--year 2030", "--year is 2030, whose days off are not known: choose one from 2015 to 2026.")]
    [InlineData("--year 2014", "--year is 2014, whose days off are not known: choose one from 2015 to 2026.")]
    [InlineData("--year next", "--year must be a whole number from 1 to 9999, for example: --year 2019")]
    [InlineData("--year 99999999999", "--year must be a whole number from 1 to 9999, for example: --year 2019")]
    [InlineData("--year 2019 --seed -1", "--seed must be a whole number from 0 to 2147483647, for example: --seed 1")]
    [InlineData("--seed 1.5", "--seed must be a whole number from 0 to 2147483647, for example: --seed 1")]
    [InlineData("--months 13", "--months must be a whole number from 1 to 12, for example: --months 1")]
    public Task What_cannot_be_rehearsed_is_told_in_one_line(string arguments, string expected) => RefusedAsync(arguments.Split(' '), expected);

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        var file = Path.GetTempFileName();
        try
        {
            await RefusedAsync(["--keep", file], $"--keep names {file}, which exists already and is not overwritten: choose another name.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told_before_anything_is_played()
    {
        var fault = await Assert.ThrowsAsync<CommandException>(() => InvokeAsync(["--keep", "/nowhere/at/all.db"]));
        Assert.StartsWith("--keep names /nowhere/at/all.db, which cannot be written: ", fault.Message, StringComparison.Ordinal);
    }

    static async Task RefusedAsync(string[] arguments, string expected)
    {
        var fault = await Assert.ThrowsAsync<CommandException>(() => InvokeAsync(arguments));
        Assert.Equal(expected, fault.Message);
    }

    static Task<int> InvokeAsync(string[] arguments) => RehearseCommand.Create().Parse(arguments)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
}
