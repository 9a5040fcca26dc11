using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>「县疾控中心 评为四星」「县疾控中心 星级4 2019-12-01 起」「康禾药业 达到六好」「康禾药业 取消六好 原因…」「县疾控中心 场所达标」: the office says what a branch is.</summary>
public sealed partial class TellResultCommand : IChatCommand
{
    const string Stars = "(?:(?:被)?(?:评为|评上|评定为|升为|升到|晋升为|晋级为|定为|降为|降到) ?(?<stars>" + Number + ") ?颗?星级?(?:党?支部)?|星级(?:评定)?(?:为|是|改为|调整为)?[ :]*(?<stars>" + Number + ") ?星?级?)";
    const string SixGood = "(?:(?<six>(?:已)?(?:达到|达成|获评|评为|成为|创成|建成)) ?六好(?:标准|党?支部)?|(?<nosix>取消|撤销|摘掉|不再是|未达到|达不到) ?六好(?:标准|称号|党?支部)?)";
    const string Premises = "(?:(?:活动)?(?:场所|阵地|活动室)(?:(?:建设)?(?<place>(?:已经?)?达标|达到标准)|(?<noplace>不达标|未达标|没达标))|(?<noplace>取消|撤销)(?:活动)?(?:场所|阵地|活动室)达标)";
    const string Number = "-?[0-9]{1,4}|[零一二两三四五六七八九十]{1,3}";
    const string Day = "(?:[ ,]*(?:从|自)?(?<days>" + SpokenDays.OneDay + ") ?(?:起|开始|评定)?)?";
    const string Reason = "(?:[ ,]*(?:原因|理由|因为|依据|根据)[ :]*(?<reason>[^\\n]{1,200}))?";

    public string Name => "result.tell";
    public Roles Audience => Roles.Office;
    public string Example => "县疾控中心 评为四星";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (unit, refusal) = NameFinder.Unit(words.Verbatim("unit"), request);
        if (unit is null)
            return refusal;
        var day = words.Has("days") ? SpokenDays.Read(words.Folded("days"), request.Moment, nearest: true).First : request.Today;
        var (kind, value) = What(words);
        return await ResultDesk.TellAsync(new ResultTold(unit, kind, value, day, words.Has("reason") ? words.Verbatim("reason") : null), request, session, cancellationToken);
    }

    /// <summary>The value of a star rating that is no number is 0, to be refused.</summary>
    static (ResultKind Kind, int Value) What(CommandWords words) =>
        words.Has("stars") ? (ResultKind.Stars, words.Number("stars") ?? 0)
        : words.Has("six") || words.Has("nosix") ? (ResultKind.SixGood, words.Has("six") ? 1 : 0)
        : (ResultKind.Premises, words.Has("place") ? 1 : 0);

    [GeneratedRegex("^(?<unit>" + Forms.Unit + ")[ :,]*(?:" + Stars + "|" + SixGood + "|" + Premises + ")" + Day + Reason + "了?$")]
    private static partial Regex Words();
}
