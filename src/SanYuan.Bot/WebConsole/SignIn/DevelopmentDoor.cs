using System.Numerics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Coming in as anybody with one click, to see what each of them sees. Development only, as the chat page: it believes who you say you are.</summary>
internal static class DevelopmentDoor
{
    public const string Path = "/signin/as";

    static readonly (Roles Role, string Chinese, string English)[] Offered =
    [
        (Roles.Office, "党建办", "Office"),
        (Roles.Administrator, "管理员", "Administrator"),
        (Roles.Leader, "县领导", "County leader"),
        (Roles.SelectingUnit, "选派单位", "Selecting unit"),
        (Roles.Liaison, "联络员", "Liaison"),
        (Roles.Envoy, "特派员", "Envoy"),
        (Roles.Instructor, "指导员", "Instructor"),
        (Roles.Supervisor, "监督员", "Supervisor"),
    ];

    /// <summary>Somebody of each role there is; who has fewest others shows it best.</summary>
    public static IEnumerable<(Person Person, string Role)> People(RosterSnapshot roster, DateOnly day, Language language) =>
        from offered in Offered
        let person = roster.People.Where(one => roster.RolesOf(one.Id, day).HasFlag(offered.Role)).MinBy(one => BitOperations.PopCount((uint)roster.RolesOf(one.Id, day)))
        where person is not null
        select (person, language[offered.Chinese, offered.English]);

    public static void MapDevelopmentDoor(this WebApplication app) => app.MapPost(Path, EnterAsync).AllowAnonymous().ExcludeFromDescription();

    static async Task<Results<RedirectHttpResult, NotFound>> EnterAsync(
        [FromForm] string person, [FromForm] string? from, HttpContext http, SignInDesk desk, CurrentRoster roster)
    {
        if (roster.View.Snapshot.PersonByCode(person) is not { } known)
            return TypedResults.NotFound();
        var secret = await desk.ByPersonAsync(known.Id, "development", known.Code, http.RequestAborted);
        await http.RequestServices.GetRequiredService<Sessions>().KeepAsync(http, secret);
        return TypedResults.Redirect(LocalPath.OrHome(from));
    }
}
