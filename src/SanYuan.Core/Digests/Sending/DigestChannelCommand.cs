using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Digests.Sending;

/// <summary>「简报发到钉钉」: the office decides where digests are read; 「简报发到各人常用的」 leaves it to each.</summary>
public sealed partial class DigestChannelCommand : IChatCommand
{
    const string Own = "各人常用的";

    public string Name => "digest.channel";

    public Roles Audience => Roles.Office;

    public string Example => "简报发到企业微信";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var name = words.Folded("channel");
        if (name == Own)
        {
            await SetAsync("", request, session, cancellationToken);
            return new Reply("好的，以后简报发到各人最近说话的地方。");
        }
        var channel = ChannelWords.ByName(name)!;
        name = ChannelWords.Name(channel);
        var holders = request.Roster.People.Count(person => person.Accounts.Any(account => account.Channel == channel));
        if (holders == 0)
            return Reply.Refused("nobody_there", $"名册里还没有人有{name}账号，请先在名册里填好账号，再改。");
        await SetAsync(channel, request, session, cancellationToken);
        return new Reply($"好的，以后简报发到{name}；没有{name}账号的人照旧。要改回来，回「简报发到{Own}」。");
    }

    static Task SetAsync(string channel, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        session.Settings.SetAsync(new OfficeSetting(SettingNames.DigestChannel, channel, null, request.AsChange()), cancellationToken);

    [GeneratedRegex("^(以后)?简报(都)?发(到|在)(?<channel>企业微信|钉钉|飞书|[Tt]eams|各人常用的)$")]
    private static partial Regex Words();
}
