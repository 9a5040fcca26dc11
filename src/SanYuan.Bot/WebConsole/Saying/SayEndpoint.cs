using Microsoft.AspNetCore.Mvc;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Saying;

internal static class SayEndpoint
{
    /// <summary>In a page's address: the id of what was said there, whose answer it shows.</summary>
    public const string SaidName = "said";

    public static void MapSaying(this WebApplication app) => app
        .MapPost("/say", async ([AsParameters] SayForms form, SayDesk desk, CurrentRoster roster, ILedger ledger, HttpContext http, CancellationToken token) =>
        {
            var back = LocalPath.OrHome(form.From);
            // What was said already is answered again, whatever has been changed since, by itself too.
            if (await desk.AnswerAsync(Visitor.Of(http), form.Id, token) is null && await form.Clash(back, Visitor.Of(http)).FindAsync(form.Seen, roster, ledger, http, token) is { } changed)
                return TypedResults.LocalRedirect(changed);
            var said = await desk.SayAsync(Visitor.Of(http), form.Id, $"{form.Before}{form.Words}", token);
            return TypedResults.LocalRedirect(said is null ? back : $"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{SaidName}={said}");
        })
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Everybody));

    /// <param name="Id">Made when the form was drawn.</param>
    /// <param name="Subject">What it changes, as <see cref="Editions"/> name it; null of what changes nothing that others do.</param>
    /// <param name="Seen">How that stood when the form was drawn.</param>
    internal sealed record SayForms([FromForm] string? Id, [FromForm] string? Before, [FromForm] string? Words, [FromForm] string? From, [FromForm] string? Subject, [FromForm] string? Seen)
    {
        public Clash Clash(string back, Visitor visitor) => new(Subject ?? "", Before ?? "", Words ?? "", back, visitor.Person?.Value ?? 0);
    }
}
