using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「问题随时告诉我」「问题每天汇总」: how a liaison wants findings. Who never chose hears of urgent ones at once and of the rest once a day.</summary>
public sealed partial class PaceCommand : IChatCommand
{
    public string Name => "finding.pace";

    public Roles Audience => Roles.Liaison;

    public string Example => "问题随时告诉我";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var pace = words.Has("daily") ? FindingPace.Daily : FindingPace.AtOnce;
        await session.FindingDeliveries.ChooseAsync(pace, request.AsChange(), cancellationToken);
        return new Reply(pace == FindingPace.Daily ? PaceWords.Daily : PaceWords.AtOnce);
    }

    [GeneratedRegex("^问题(有了)?((?<now>随时|马上|立即|及时)(告诉|发给|通知|发)我?|(?<daily>(每天|每日|按天|按日)(汇总|汇总发|汇总告诉我|汇总发给我|一次|下班前汇总)))$")]
    private static partial Regex Words();
}

internal static class PaceWords
{
    public const string AtOnce = "好的，以后有问题和建议马上发给您。想改回「问题每天汇总」。";
    public const string Daily = "好的，以后问题和建议每个工作日17点汇总发给您。想改回「问题随时告诉我」。";
}
