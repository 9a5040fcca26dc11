using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「人选3 条件1合格」: the office says which of the four conditions a candidate meets; each word of it is kept.</summary>
public sealed partial class ConditionCommand : IChatCommand
{
    public string Name => "candidate.check";

    public Roles Audience => Roles.Office;

    public string Example => "人选3 条件4不合格 身体原因";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (candidate, refusal) = await CandidateEntry.FindOpenAsync(words.Number("number"), session, cancellationToken);
        if (candidate is null)
            return refusal!;
        if (candidate.Content.Person == request.Sender.Person.Id)
            return Reply.Refused("own_check", CandidateWords.OwnCheck);
        if (!words.Has("all") && words.Number("which") is null)
            return Reply.Refused("no_condition", CandidateWords.WhichCondition);
        var meant = Candidate.Conditions.Where(condition => words.Has("all") || (int)condition == words.Number("which")).ToList();
        if (meant.Count == 0)
            return Reply.Refused("unknown_condition", CandidateWords.NoSuchCondition);
        var note = words.Has("note") ? words.Verbatim("note") : null;
        foreach (var condition in meant)
            await session.Candidates.CheckAsync(candidate.Number, new Check(condition, Read(words), note, request.AsChange()), cancellationToken);
        return new Reply(CandidateWords.Checked((await session.Candidates.FindAsync(candidate.Number, cancellationToken))!, request.Roster));
    }

    static Verdict Read(CommandWords words) => words.Folded("verdict") switch
    {
        "合格" or "符合" => Verdict.Met,
        "不合格" or "不符合" => Verdict.NotMet,
        _ => Verdict.Unknown,
    };

    [GeneratedRegex("^人选\\s*(?<number>" + Forms.Number + ")[\\s,:]*条件\\s*(?:(?<all>(?:全部|都|均|全)+)|(?<which>[0-9一二三四五六七八九十]{1,2}))?\\s*(?<verdict>不合格|不符合|合格|符合|待核|待定|不清楚)(?:[\\s,:(]+(?<note>.{1,60}?)\\)?)?$")]
    private static partial Regex Pattern();
}
