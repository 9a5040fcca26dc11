using System.Globalization;
using SanYuan.Bot.WebConsole.Pages.Delivery;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Digests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

/// <summary>Digests that were sent, the newest first, with what became of each.</summary>
internal sealed class DigestsSentTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    const char KeyMark = '~';

    public string Name => "digests-sent";

    public Roles OpenTo => OpenToAttribute.Office;

    public string Title(Language language) => language["已发简报", "Digests sent"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("period", language["期间", "Period"], FilterKind.Text),
            new("reader", language["给谁看", "For"], FilterKind.Choice, [.. Enum.GetValues<DigestReader>().Select(reader => new Option(Code<DigestReader>.Of(reader), DigestAddresses.Name(reader, language)))]),
            new("person", language["收件人", "Receiver"], FilterKind.Text),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var query = new SentDigestQuery(question.Limit)
        {
            Period = Period(question)?.Key,
            Receiver = question.Find("person", text => RosterFinder.Person(text, known))?.Id,
            Reader = question.Choice<DigestReader>("reader"),
            Behind = Behind(question.After),
        };
        var (sent, letters) = question.Errors.Count > 0 ? ([], []) : await ledger.ReadAsync(
            async (session, token) =>
            {
                var found = await session.Browser.DigestsAsync(query, token);
                return (found, await session.Browser.MessagesAsync([.. found.SelectMany(one => one.Letter.Keys).Distinct()], token));
            },
            cancellationToken);
        var states = letters.ToDictionary(letter => letter.Entry.Message.Key, letter => letter.Entry.Status);
        return new TableData(
            [
                new(language["期间", "Period"]), new(language["给谁看", "For"]), new(language["收件人", "Receiver"]), new(language["写成", "Written"]), new(language["谁发的", "Sent by"]), new(language["状态", "State"]),
            ],
            [.. sent.Select(one => Row(one, [.. one.Letter.Keys.Where(states.ContainsKey).Select(key => states[key])], known, language))],
            sent.Count == question.Limit ? Key(sent[^1]) : null)
        { Empty = language["还没有发过这样的简报。", "No such digest was sent yet."] };
    }

    static Period? Period(TableQuestion question)
    {
        if (question.Text("period") is not { } text)
            return null;
        if (Core.Digests.Period.TryParse(text, out var period))
            return period;
        question.Wrong("period", DigestRequest.HowToWrite(question.Language));
        return null;
    }

    Cell[] Row(SentDigest one, IReadOnlyList<OutboxStatus> states, RosterSnapshot known, Language language)
    {
        var name = Core.Digests.Period.TryParse(one.Sent.Period, out var period) ? period.Name : one.Sent.Period;
        return
        [
            new(name, known.PersonById(one.Sent.Person) is { } receiver ? DigestAddresses.Sent(one.Sent, receiver) : null),
            DigestAddresses.Full(one.Sent.Scope, known, language),
            RosterLinks.Person(one.Sent.Person, known),
            $"{clock.ToLocal(one.Letter.At):yyyy-MM-dd HH:mm}",
            one.Letter.By is { } by ? RosterLinks.Person(by, known) : language["系统按时", "By calendar"],
            State(states, language),
        ];
    }

    /// <summary>Of several parts what is worst.</summary>
    public static Cell State(IReadOnlyList<OutboxStatus> states, Language language)
    {
        if (states.Count == 0)
            return new Cell(language["查不到", "Not known"], null, Tone.Quiet);
        OutboxStatus[] worst = [OutboxStatus.Dropped, OutboxStatus.Unknown, OutboxStatus.Cancelled, OutboxStatus.Pending, OutboxStatus.Sending, OutboxStatus.Sent];
        var state = worst.First(states.Contains);
        return new Cell(DeliveryWords.Name(state, language), null, DeliveryWords.Tone(state));
    }

    static string Key(SentDigest last) => string.Join(KeyMark, last.Letter.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), last.Sent.Person.Value, last.Sent.Period, last.Sent.Scope.Key);

    /// <summary>What no page has written is as no key: from the beginning.</summary>
    static SentDigestKey? Behind(string? text) =>
        text?.Split(KeyMark) is [var at, var person, var period, var scope]
        && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && long.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new SentDigestKey(moment, new PersonId(id), period, scope) : null;
}
