using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Ratings;

/// <summary>「评议 王建国 称职 意见…」「听取王建国汇报 好」: a selecting unit has heard one of those it sent, and says what it thinks.</summary>
public sealed partial class HearingCommand : IChatCommand
{
    public string Name => "assessment.hear";
    public Roles Audience => Roles.SelectingUnit;
    public string Example => "评议 王建国 优秀 下得去、待得住";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) => await RatingDesk.RateAsync(
        RaterKind.SelectingUnit, words, (term, asked) => UnitScope.IsSentBy(asked.Sender.Person, term.SelectingUnit, asked.Roster) ? term.SelectingUnit : null,
        request, session, cancellationToken);

    [GeneratedRegex("^(?:评议 ?(?:" + AssessmentYears.Form + ")?[ :,]{0,2}(?<who>" + Forms.Name + ")|(?:已)?听取[ :,]{0,2}(?<who>" + Forms.Name + ") ?的? ?(?:" + AssessmentYears.Form + ")?汇报)[ :,]{1,2}"
        + "(?<grade>优秀|基本称职|不称职|称职|很好|较好|好|一般|差)(?:[ ,:;。]{1,2}(?:意见[ :,]{0,2})?(?<words>.{0,200}))?$", RegexOptions.Singleline)]
    private static partial Regex Words();
}

/// <summary>「评价 王建国 满意 意见…」: a liaison says for the unit how content it is with somebody posted there.</summary>
public sealed partial class ContentmentCommand : IChatCommand
{
    public string Name => "assessment.rate";
    public Roles Audience => Roles.Liaison;
    public string Example => "评价 王建国 满意 帮我们理顺了台账";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) => await RatingDesk.RateAsync(
        RaterKind.Unit, words, (term, asked) => SpeaksFor(asked, term) ? term.Unit : null, request, session, cancellationToken);

    static bool SpeaksFor(Request request, Appointment term) => request.Roster.LiaisonsOf(term.Unit).Any(liaison => liaison.Id == request.Sender.Person.Id);

    [GeneratedRegex("^评价 ?(?:" + AssessmentYears.Form + ")?[ :,]{0,2}(?<who>" + Forms.Name + ")[ :,]{1,2}(?<grade>满意|基本满意|不满意)(?:[ ,:;。]{1,2}(?:意见[ :,]{0,2})?(?<words>.{0,200}))?$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
