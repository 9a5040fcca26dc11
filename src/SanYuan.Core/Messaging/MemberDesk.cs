using SanYuan.Core.Activities;
using SanYuan.Core.Audit;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>
/// What a platform tells of its members, not they themselves: who has left is written to no more, who was renamed is found under the new name, and the office hears
/// where it must do something. Of strangers nothing is kept.
/// </summary>
public sealed class MemberDesk(QuietHours quiet)
{
    public static bool Concerns(InboundKind kind) => kind is InboundKind.MemberLeft or InboundKind.MemberRenamed or InboundKind.MemberHidden;

    internal async Task<Reply> HearAsync(Visit visit, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (visit.Person is not { } person)
            return Reply.None;
        var message = visit.Message;
        var account = new ChannelAccount(message.Channel, message.Account);
        if (message.Kind == InboundKind.MemberHidden)
        {
            await TellOfficeAsync(MemberWords.Hidden(person.Name, message.Channel), MemberWords.WhyHidden, visit, session, cancellationToken);
            return Reply.None;
        }
        var isRenamed = message.Kind == InboundKind.MemberRenamed;
        if (!await session.Roster.MoveAccountAsync(account, isRenamed ? message.Text : null, cancellationToken))
        {
            await TellOfficeAsync(MemberWords.Taken(person.Name, message.Channel), MemberWords.WhyTaken, visit, session, cancellationToken);
            return Reply.None;
        }
        await session.Audit.AddAsync(
            new AuditEntry(person.Id, isRenamed ? "account.renamed" : "account.left", visit.Moment, new MessageSource(message.Channel, message.MessageId)), cancellationToken);
        if (!isRenamed)
            await TellOfficeAsync(MemberWords.Left(person.Name, message.Channel), MemberWords.WhyLeft, visit, session, cancellationToken);
        return Reply.None with { ChangesRoster = true };
    }

    Task<int> TellOfficeAsync(string text, Why why, Visit visit, ILedgerSession session, CancellationToken cancellationToken) => session.Outbox.AddManyAsync(
        [
            .. visit.Roster.Office.Select(person =>
                new OutboundMessage(person.Id, OutboundKind.Alert, text, quiet.Allow(visit.Moment), $"member:{visit.Message.Channel}:{visit.Message.MessageId}:{person.Id.Value}") { Why = why }),
        ],
        visit.Moment, cancellationToken);
}

internal static class MemberWords
{
    public static readonly Why WhyLeft = new("平台说成员离开了，就不再往那个账号发消息，并告诉党建办。", "平台的通讯录变更通知。");
    public static readonly Why WhyTaken = new("账号改名后要能找到本人；新账号已经登记给别人时，由党建办核对。", "平台的通讯录变更通知。");
    public static readonly Why WhyHidden = new("看不到应用的人收不到消息，告诉党建办。", "平台的可见范围变更通知。");

    public static string Left(string name, string channel) =>
        $"{name}已离开{ChannelWords.Name(channel)}，以后不再往那里发消息。换了账号的，请在名册里填新账号，或给本人一个绑定码；离任的，请办交接。";

    public static string Taken(string name, string channel) => $"{name}在{ChannelWords.Name(channel)}的账号改了名，新账号在名册里已经是别人的。请核对名册里两人的账号。";

    public static string Hidden(string name, string channel) =>
        $"{name}现在看不到{ChannelWords.Name(channel)}里的三员应用，消息送不到。还在任的，请在{ChannelWords.Name(channel)}管理后台打开「应用管理」里的这个应用，把本人加进「可见范围」。";
}
