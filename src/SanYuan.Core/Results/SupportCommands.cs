using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>「县疾控中心 提供办公室一间、电脑一台」, of a liaison of one unit also without its name.</summary>
public sealed partial class TellSupportCommand : IChatCommand
{
    public string Name => "support.tell";
    public Roles Audience => IChatCommand.AnyRole;
    public string Example => "县疾控中心 提供办公室一间、电脑一台";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        // An appointee who says that a unit provided something reports it.
        if ((request.Sender.Roles & (Roles.Liaison | Roles.Office)) == 0)
            return null;
        var (unit, refusal) = words.Has("unit") ? NameFinder.Unit(words.Verbatim("unit"), request) : (OnlyUnit(request), null);
        if (unit is null)
            return words.Has("apart") || refusal is null ? refusal ?? Reply.Refused("no_unit", SupportWords.WhichUnit) : null;
        if (Refusal(unit, words, request) is { } refused)
            return refused;
        var text = words.Verbatim("text");
        var (known, _) = await session.Supports.OfAsync([unit.Id], int.MaxValue, cancellationToken);
        if (known.FirstOrDefault(one => one.Content.Text == text) is { } same)
            return new Reply(SupportWords.Same(same, unit));
        var number = await session.Supports.AddAsync(new SupportDraft(unit.Id, text, request.Today, request.AsChange()), cancellationToken);
        return new Reply(SupportWords.Kept(number, unit, text));
    }

    static Reply? Refusal(Unit unit, CommandWords words, Request request)
    {
        if (!request.Sender.Roles.HasFlag(Roles.Office) && !FindingAccess.SpeaksFor(unit.Id, request))
            return Reply.Refused("not_yours", SupportWords.NotYours(unit));
        if (unit.ClosedOn < request.Today)
            return Reply.Refused("unit_closed", ResultDeskWords.Closed(unit));
        return words.Verbatim("text").Length > SupportWords.Longest ? Reply.Refused("too_long", SupportWords.TooLong) : null;
    }

    /// <summary>The one unit a liaison speaks for; null when there are none or several.</summary>
    static Unit? OnlyUnit(Request request) =>
        FindingAccess.UnitsOf(request.Sender.Person, request.Roster).Select(request.Roster.UnitById).ToList() is [{ } only] ? only : null;

    [GeneratedRegex("^(?:(?:我们?单位|本单位|我局|我们)|(?<unit>" + Forms.Unit + ")(?<apart>[ :,]+)?)?(?:已经?)?(?:为|给)?(?:三员|特派员|指导员)?(?:提供|配备|落实)了?[ :]*(?<text>[^\\n。]*(?:办公|用房|电脑|桌|椅|柜|打印|设备|场地|会议室|活动室|经费|车|电话|住宿|宿舍|网络)[^\\n]*)$")]
    private static partial Regex Words();
}

/// <summary>「保障」「保障 县疾控中心」: what units provide, of those the sender may read about.</summary>
public sealed partial class ListSupportsCommand : IChatCommand
{
    public string Name => "support.list";
    public Roles Audience => ResultScope.Readers;
    public string Example => "保障";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = UnitScope.BranchesOf(request.Sender.Person.Id, request.Sender.Roles, request.Roster, request.Today);
        if (words.Has("unit"))
        {
            var (unit, refusal) = NameFinder.Unit(words.Verbatim("unit"), request);
            if (unit is null)
                return refusal;
            if (scope.All(branch => branch.Id != unit.Id))
                return Reply.Refused("not_yours", ResultWords.NotYours(unit));
            scope = [unit];
        }
        var (newest, total) = await session.Supports.OfAsync([.. scope.Select(unit => unit.Id)], SupportWords.MostShown, cancellationToken);
        return new Reply(SupportWords.List(newest, total, request.Today, request.Roster));
    }

    [GeneratedRegex("^(?:单位)?保障(?:情况|清单|有哪些)?(?:[ :]+(?<unit>[^,。:;\\n]{2,64}))?$")]
    private static partial Regex Words();
}

/// <summary>「撤回保障3」: told by mistake; whoever speaks for the unit, or the office.</summary>
public sealed partial class WithdrawSupportCommand : IChatCommand
{
    public string Name => "support.withdraw";
    public Roles Audience => Roles.Liaison | Roles.Office;
    public string Example => "撤回保障3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (words.Number("number") is not { } number || await session.Supports.FindAsync(number, cancellationToken) is not { } support)
            return Reply.Refused("unknown_number", SupportWords.Unknown(words.Folded("number")));
        if (!request.Sender.Roles.HasFlag(Roles.Office) && !FindingAccess.SpeaksFor(support.Content.Unit, request))
            return Reply.Refused("not_yours", SupportWords.Unknown(words.Folded("number")));
        await session.Supports.WithdrawAsync(number, request.AsChange(), cancellationToken);
        return new Reply(SupportWords.Withdrawn(support));
    }

    [GeneratedRegex("^(?:(?:撤回|撤销|收回)保障 ?(?<number>[0-9]{1,9})|保障 ?(?<number>[0-9]{1,9}) ?(?:撤回|撤销|收回))$")]
    private static partial Regex Words();
}

internal static class SupportWords
{
    public const int Longest = 200;
    public const int MostShown = 10;
    const int MostText = 30;
    const int MostUnit = 14;

    public const string WhichUnit = "是哪个单位提供的？没有记。请写成「县疾控中心 提供办公室一间、电脑一台」。";

    public static readonly string TooLong = $"写得太长了（最多{Longest}字），没有记。请写短些，或分几条发。";

    public static string NotYours(Unit unit) => $"{unit.Name}的保障由该单位联络员或党建办来记，没有记。";

    public static string Same(UnitSupport same, Unit unit) => $"{unit.Name}这条已经记过了（保障{same.Number}，{same.Content.On:M月d日}），没有重复记。";

    public static string Kept(long number, Unit unit, string text) => $"已记保障{number}：{unit.Name} 提供{text}\n谢谢支持。记错了回「撤回保障{number}」，全部看「保障」。";

    public static string Unknown(string number) => $"没有您能改的保障{number}，没有改动。回「保障」看编号。";

    public static string Withdrawn(UnitSupport support) => $"已撤回保障{support.Number}：{FindingWords.Short(support.Content.Text, MostText)}。原话仍保留。";

    public static string List(IReadOnlyList<UnitSupport> newest, int total, DateOnly today, RosterSnapshot roster)
    {
        if (total == 0)
            return "还没有记过单位的保障。联络员这样说就行：「县疾控中心 提供办公室一间、电脑一台」。";
        var lines = newest.Select(one => $"{one.Number} {FindingWords.Short(FindingWords.Unit(one.Content.Unit, roster), MostUnit)}：{FindingWords.Short(one.Content.Text.ReplaceLineEndings(" "), MostText)}（{FindingWords.Due(one.Content.On, today)}）");
        return $"单位保障{total}条{(total > newest.Count ? $"（列最新{newest.Count}条，看一个单位回「保障 单位名」）" : "")}\n{string.Join('\n', lines)}";
    }
}
