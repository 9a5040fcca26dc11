using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Delivery;

/// <summary>Messages to people, the newest first, with what became of them.</summary>
internal sealed class DeliveryTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    public string Name => "delivery";

    public Roles OpenTo => OpenToAttribute.Office;

    public string Title(Language language) => language["发送", "Delivery"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("from", language["从", "From"], FilterKind.Day),
            new("to", language["到", "To"], FilterKind.Day),
            new("person", language["收件人", "Receiver"], FilterKind.Text),
            new("kind", language["种类", "Kind"], FilterKind.Choice, [.. Enum.GetValues<OutboundKind>().Select(kind => new Option(Code<OutboundKind>.Of(kind), DeliveryWords.Name(kind, language)))]),
            new("status", language["状态", "State"], FilterKind.Choice, [.. Enum.GetValues<OutboxStatus>().Select(status => new Option(Code<OutboxStatus>.Of(status), DeliveryWords.Name(status, language)))]),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var query = new OutboxQuery(question.Limit)
        {
            Receiver = question.Find("person", text => RosterFinder.Person(text, known))?.Id,
            Kind = question.Choice<OutboundKind>("kind"),
            Status = question.Choice<OutboxStatus>("status"),
            Since = question.Day("from") is { } from ? clock.At(from, TimeOnly.MinValue) : null,
            Until = question.Day("to") is { } to ? clock.At(to.AddDays(1), TimeOnly.MinValue) : null,
            Behind = long.TryParse(question.After, NumberStyles.None, CultureInfo.InvariantCulture, out var behind) ? behind : null,
        };
        var messages = question.Errors.Count > 0 ? [] : await ledger.ReadAsync((session, token) => session.Browser.OutboxAsync(query, token), cancellationToken);
        return new TableData(
            [
                new(language["号", "No."], IsNumber: true), new(language["收件人", "Receiver"]), new(language["种类", "Kind"]), new(language["状态", "State"]), new(language["该发", "Due"]),
                new(language["已发", "Sent"]), new(language["次数", "Calls"], IsNumber: true), new(language["原因", "Reason"]), new(language["内容", "Words"], IsWide: true),
            ],
            [.. messages.Select(one => Row(one, known, language))],
            messages.Count == question.Limit ? messages[^1].Entry.Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    Cell[] Row(OutboxView one, RosterSnapshot known, Language language) =>
    [
        new($"{one.Entry.Id}", $"/delivery/{one.Entry.Id}"),
        RosterLinks.Person(one.Entry.Message.Receiver, known),
        DeliveryWords.Name(one.Entry.Message.Kind, language),
        new(DeliveryWords.Name(one.Entry.Status, language), null, DeliveryWords.Tone(one.Entry.Status)),
        Local(one.Entry.Message.DueAt),
        one.SentAt is { } sent ? Local(sent) : "",
        $"{one.Entry.Attempts}",
        one.Error,
        DeliveryWords.Short(one.Entry.Message.Text),
    ];

    string Local(DateTimeOffset moment) => $"{clock.ToLocal(moment):yyyy-MM-dd HH:mm}";
}
