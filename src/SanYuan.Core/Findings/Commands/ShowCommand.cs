using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「问题12」: one finding with its life.</summary>
public sealed partial class ShowCommand(Primitives.CountyClock clock) : IChatCommand
{
    public string Name => "finding.show";

    public Roles Audience => FindingAccess.Readers;

    public string Example => "问题12";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = await FindingAccess.ScopeAsync(request, session, cancellationToken);
        var (cases, refusal) = await FindingLookup.AllAsync(FindingForms.Of(words), (one, asked) => Check(one, scope, asked), request, session, cancellationToken);
        return refusal ?? new Reply(ShowWords.Life(cases[0], await session.FindingLife.StepsAsync([cases[0].Number], cancellationToken), request, clock));
    }

    static Reply? Check(FindingCase one, FindingScope scope, Request asked) =>
        FindingAccess.MaySee(one, scope, asked.Sender.Person.Id, asked.Today, asked.Roster) ? null : Reply.Refused("not_yours", FindingLookupWords.NotYours(one.Number));

    [GeneratedRegex("^(看|查看|看看|看一下)?(问题|建议)[ ]*(?<numbers>[0-9]{1,9})(号|的经过|的情况)?$")]
    private static partial Regex Words();
}

internal static class ShowWords
{
    const int MostText = 240;
    const int MostSteps = 8;
    const int MostWords = 30;

    public static string Life(FindingCase one, IReadOnlyList<FindingStep> steps, Request request, Primitives.CountyClock clock)
    {
        var due = one.DueOn is { } day && one.IsOwed ? $"，{FindingWords.Due(day, request.Today)}前" : "";
        var shown = steps.Count <= MostSteps ? steps : [steps[0], .. steps.TakeLast(MostSteps - 1)];
        return $"{FindingWords.Name(one)}（{FindingWords.State(one)}{due}）{FindingWords.Unit(one.Unit, request.Roster)}\n{FindingWords.Short(one.Text, MostText)}\n"
            + string.Join('\n', shown.Select(step => Line(step, request.Roster, clock)));
    }

    static string Line(FindingStep step, RosterSnapshot roster, Primitives.CountyClock clock)
    {
        var words = step.Kind is FindingStepKind.Told or FindingStepKind.Verified || step.Words is not { } said ? "" : $"：{FindingWords.Short(said.ReplaceLineEndings(" "), MostWords)}";
        return $"{clock.ToLocal(step.At):M月d日} {(step.By is { } by ? FindingWords.Person(by, roster) : "")}{StepWords.What(step)}{words}{(step.Attachments > 0 ? $"（附{step.Attachments}件）" : "")}";
    }
}
