using Microsoft.AspNetCore.Mvc;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Saying;

internal static class SayEndpoint
{
    /// <summary>In a page's address: the id of what was said there, whose answer it shows.</summary>
    public const string SaidName = "said";

    public static void MapSaying(this WebApplication app) => app
        .MapPost("/say", async ([AsParameters] SayForms form, SayDesk desk, CurrentRoster roster, HttpContext http, CancellationToken token) =>
        {
            var (back, visitor) = (LocalPath.OrHome(form.From), Visitor.Of(http));
            var clash = form.Clash(back, visitor);
            var said = await desk.SayAsync(
                visitor, form.Id, $"{form.Before}{form.Words}", (session, asked) => clash.HoldsAsync(form.Seen, roster.View.Snapshot, http, session, asked), token);
            return TypedResults.LocalRedirect(said switch
            {
                SaidOutcome.Changed => clash.AddressFor(http),
                SaidOutcome.Answered => $"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{SaidName}={form.Id}",
                _ => back,
            });
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
