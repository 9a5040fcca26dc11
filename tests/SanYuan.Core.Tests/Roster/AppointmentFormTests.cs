using System.Runtime.CompilerServices;
using System.Text.Json;
using SanYuan.Core.Appointments;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Roster;

public sealed class AppointmentFormTests
{
    /// <summary>A form needs nothing of the command's making.</summary>
    static readonly IReadOnlyList<IChatCommand> Commands =
    [
        .. typeof(EndCommand).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(EndCommand).Namespace && type is { IsClass: true } && typeof(IChatCommand).IsAssignableFrom(type))
            .Select(type => (IChatCommand)RuntimeHelpers.GetUninitializedObject(type)),
    ];

    static IEnumerable<string> Fitting(string text) => Commands.Where(command => CommandWords.Read(FoldedText.Of(text), command.Form) is not null).Select(command => command.Name);

    [Fact]
    public void Every_command_reads_its_own_example_and_no_other_does() =>
        Assert.All(Commands, command => Assert.Equal([command.Name], Fitting(command.Example)));

    [Theory]
    [InlineData("dev.jsonl")]
    [InlineData("more.jsonl")]
    public void No_labelled_sentence_is_taken_for_a_command(string corpus)
    {
        using var reader = new StreamReader(typeof(AppointmentFormTests).Assembly.GetManifestResourceStream(corpus)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        var taken = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).SelectMany(text => Fitting(text).Select(name => $"{name}: {text}"));
        Assert.Empty(taken);
    }

    [Theory]
    [InlineData("今天在县医院推荐人选 张三 的事情已落实")]
    [InlineData("抽调王建国参加民生督导组，检查了3个支部，发现台账不全")]
    [InlineData("交接了工作台账，15名党员参加")]
    [InlineData("聘任3名指导员，召开座谈会")]
    [InlineData("前任书记参加了党课")]
    [InlineData("人选推荐会上15名党员投票")]
    public void A_report_that_begins_like_a_command_is_none(string text) => Assert.Empty(Fitting(text));
}
