using SanYuan.Core.Roster;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What whoever calls meetings does with one already called.</summary>
internal sealed partial class IntentReader
{
    private bool CallsMeetings => (sender & (Roles.Liaison | Roles.Office)) != 0;

    /// <summary>A meeting is spoken of: by a word for it, by its kind, or by its number.</summary>
    private bool SpeaksOfMeeting => SaysAny("会议", "的会", "邀请", "号会", "党课", "党日") || HasFirmType || StartsWith("会") || (IsHost && m.References.Count > 0);

    private bool IsMove() => CallsMeetings && _length <= 80 && !Has(Lexing.Cue.Question) && !HasCount && SpeaksOfMeeting && MeetingChanges.TellsMove(m);

    private bool IsCancel() => CallsMeetings && _length <= 80 && !Has(Lexing.Cue.Question) && !HasCount && SpeaksOfMeeting
        && SaysAny("取消", "不开了", "不开会了", "不召开了", "不办了", "作废", "撤销", "撤回") && !SaysAny("取消了", "改到", "改在");
}
