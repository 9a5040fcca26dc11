using System.Text.RegularExpressions;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Campaigns;

/// <summary>「开展重点工作：主题教育，9月1日至11月30日，关键词 主题教育、不忘初心」.</summary>
public sealed partial class OpenCampaignCommand : IChatCommand
{
    public string Name => "campaign.open";
    public Roles Audience => Roles.Office;
    public string Example => "开展重点工作：主题教育，9月1日至11月30日，关键词 主题教育、不忘初心";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (draft, fault) = CampaignReader.Read(words.Verbatim("body"), request.Moment);
        if (draft is null)
            return Reply.Refused(CodeOf(fault), CampaignWords.Refused(fault));
        if ((await session.Campaigns.RunningAsync(request.Today, cancellationToken)).FirstOrDefault(one => one.Content.Name == draft.Name) is { } other)
            return Reply.Refused("duplicate", CampaignWords.Duplicate(other));
        var number = await session.Campaigns.AddAsync(draft, request.AsChange(), cancellationToken);
        var counted = (await session.Campaigns.CountsAsync(number, cancellationToken)).Sum(one => one.Count);
        return new Reply(CampaignWords.Opened(new Campaign(number, draft, CampaignStatus.Running), counted));
    }

    static string CodeOf(CampaignFault fault) => fault switch
    {
        CampaignFault.NoName => "no_name",
        CampaignFault.NoDays => "no_days",
        CampaignFault.Backwards => "ends_before_it_starts",
        CampaignFault.UnknownType => "no_such_type",
        _ => "no_keyword_no_type",
    };

    [GeneratedRegex("^开展重点(?:工作|督导)[: ]{1,2}(?<body>.*)$", RegexOptions.Singleline)]
    private static partial Regex Words();
}

/// <summary>「重点工作2 结束」「重点工作2 延期到12月31日」.</summary>
public sealed partial class ChangeCampaignCommand : IChatCommand
{
    public string Name => "campaign.change";
    public Roles Audience => Roles.Office;
    public string Example => "重点工作2 延期到12月31日";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var number = words.Number("number") ?? 0;
        if (await session.Campaigns.FindAsync(number, cancellationToken) is not { } campaign)
            return Reply.Refused("no_such_campaign", CampaignWords.Unknown(number));
        if (campaign.Status == CampaignStatus.Ended)
            return Reply.Refused("over", CampaignWords.Over(campaign));
        if (words.Has("days"))
            return await ExtendAsync(campaign, words, request, session, cancellationToken);
        if (!campaign.IsRunningOn(request.Today))
            return Reply.Refused("over", CampaignWords.Over(campaign));
        await session.Campaigns.ChangeAsync(number, new CampaignChange(CampaignChangeKind.Ended, request.Today, request.AsChange()), cancellationToken);
        return new Reply(CampaignWords.Ended(campaign));
    }

    static async Task<Reply> ExtendAsync(Campaign campaign, CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (SpokenDays.Read(words.Folded("days"), request.Moment, nearest: true).First is not { } last || last < request.Today || last < campaign.Content.First)
            return Reply.Refused("no_later_day", CampaignWords.NotLater(campaign));
        await session.Campaigns.ChangeAsync(campaign.Number, new CampaignChange(CampaignChangeKind.Extended, last, request.AsChange()), cancellationToken);
        return new Reply(CampaignWords.Extended(campaign, last));
    }

    [GeneratedRegex("^重点(?:工作|督导) ?第?(?<number>[0-9]{1,6})[号项]?[:, ]{0,2}(?:(?<end>结束|终止)|(?:延期|延长|改)(?:到|至)(?<days>" + SpokenDays.OneDay + "))了?$")]
    private static partial Regex Words();
}

/// <summary>「重点工作」「重点工作2」: progress of the branches the sender may read about.</summary>
public sealed partial class ShowCampaignsCommand : IChatCommand
{
    public string Name => "campaign.show";
    public Roles Audience => Roles.Office | Roles.Administrator | Roles.Leader | Roles.Appointee | Roles.Liaison | Roles.SelectingUnit;
    public string Example => "重点工作";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = UnitScope.BranchesOf(request.Sender.Person.Id, request.Sender.Roles, request.Roster, request.Today);
        if (scope.Count == 0)
            return new Reply(CampaignWords.NoBranch);
        if (words.Number("number") is { } number)
            return await session.Campaigns.FindAsync(number, cancellationToken) is { } asked
                ? new Reply(CampaignWords.One(asked, await ProgressAsync(asked, scope, session, cancellationToken)))
                : Reply.Refused("no_such_campaign", CampaignWords.Unknown(number));
        var shown = new List<(Campaign, int, int)>();
        foreach (var campaign in await session.Campaigns.RunningAsync(request.Today, cancellationToken))
        {
            var units = await ProgressAsync(campaign, scope, session, cancellationToken);
            shown.Add((campaign, units.Count(one => one.Count > 0), units.Count));
        }
        return new Reply(shown.Count == 0 ? CampaignWords.NoneRunning : CampaignWords.List(shown));
    }

    /// <summary>Every unit it is for, within the scope, the one with the most entries first.</summary>
    static async Task<IReadOnlyList<(Unit Unit, int Count)>> ProgressAsync(Campaign campaign, IReadOnlyList<Unit> scope, ILedgerSession session, CancellationToken cancellationToken)
    {
        var counts = (await session.Campaigns.CountsAsync(campaign.Number, cancellationToken)).ToDictionary(one => one.Unit, one => one.Count);
        return [.. scope.Where(unit => campaign.Content.Kinds.Contains(unit.Kind)).Select(unit => (unit, counts.GetValueOrDefault(unit.Id))).OrderByDescending(one => one.Item2)];
    }

    [GeneratedRegex("^重点(?:工作|督导)(?: ?第?(?<number>[0-9]{1,6})[号项]?(?:进展)?)?$")]
    private static partial Regex Words();
}
