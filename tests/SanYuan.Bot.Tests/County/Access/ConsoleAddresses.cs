using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>Who may use each address of the console, written by hand: whoever adds a page states it here and on the page, and both must say the same.</summary>
internal static class ConsoleAddresses
{
    public const Roles Office = Roles.Office | Roles.Administrator;

    public const Roles County = Office | Roles.Leader;

    public const Roles Everybody = County | Roles.SelectingUnit | Roles.Liaison | Roles.Appointee;

    /// <summary>A selecting unit hears of its people, not of what they found at others.</summary>
    public const Roles Findings = County | Roles.Liaison | Roles.Appointee;

    public static readonly IReadOnlyDictionary<string, Roles> All = new Dictionary<string, Roles>
    {
        ["GET,POST /"] = Everybody,
        ["GET,POST /desk"] = Everybody,
        ["GET,POST /ledger"] = Everybody,
        ["GET,POST /ledger/{Number:long}"] = Everybody,
        ["GET /ledger/{number:long}/files/{id:long}"] = Everybody,
        ["GET,POST /findings"] = Findings,
        ["GET,POST /findings/board"] = Findings,
        ["GET,POST /findings/{Number:long}"] = Findings,
        ["GET,POST /meetings"] = Everybody,
        ["GET,POST /meetings/calendar"] = Everybody,
        ["GET,POST /meetings/{Number:long}"] = Everybody,
        ["GET,POST /duties"] = Everybody,
        ["GET,POST /coverage"] = Everybody,
        ["GET,POST /units"] = Everybody,
        ["GET,POST /units/{Code}"] = Everybody,
        ["GET,POST /appointees"] = County | Roles.SelectingUnit | Roles.Liaison,
        ["GET,POST /appointees/{Code}"] = Everybody,
        ["GET,POST /digests"] = County | Roles.SelectingUnit | Roles.Liaison,
        ["GET,POST /digests/{PeriodKey}/{Figure:int}"] = County | Roles.SelectingUnit | Roles.Liaison,
        ["GET,POST /digests/send"] = Office,
        ["POST /digests/send/now"] = Office,
        ["GET,POST /digests/sent"] = Office,
        ["GET,POST /digests/sent/{PeriodKey}/{PersonCode}"] = Office,
        ["GET,POST /signals"] = Roles.Office,
        ["GET,POST /signals/{Number:int}"] = Roles.Office,
        ["GET /digests/{period}.{format}"] = County | Roles.SelectingUnit | Roles.Liaison,
        ["GET,POST /assessment"] = Roles.Office,
        ["GET,POST /assessment/mine"] = Roles.Office | Roles.Appointee,
        ["GET,POST /assessment/{Year:int}/{PersonCode}"] = Roles.Office | Roles.Appointee,
        ["GET,POST /practices"] = Everybody,
        ["GET,POST /delivery"] = Office,
        ["GET,POST /delivery/{Number:long}"] = Office,
        ["GET,POST /diagnosis"] = Office,
        ["GET,POST /roster"] = Office,
        ["POST /roster/check"] = Office,
        ["POST /roster/import"] = Office,
        ["POST /roster/stop"] = Office,
        ["POST /roster/undo"] = Office,
        ["GET,POST /rules"] = Office,
        ["GET,POST /rules/preview"] = Office,
        ["GET,POST /changed"] = Everybody,
        ["GET,POST /settings"] = Office,
        ["GET,POST /jobs"] = Office,
        ["POST /jobs/run"] = Office,
        ["GET,POST /audit"] = Office,
        ["GET,POST /not-found"] = Everybody,
        ["GET,POST /nowhere"] = Everybody,
        ["POST /say"] = Everybody,
        ["GET /export/{name}.{format}"] = Everybody,
    };
}
