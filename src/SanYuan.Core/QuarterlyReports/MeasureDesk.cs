using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>
/// 「措施：…」 enters what a report meeting has decided (the office), 「措施」 lists what is open, 「措施3完成」 closes one (the office, and whoever
/// is responsible), 「措施3改到1月20日」 and 「措施3取消」 are the office's.
/// </summary>
internal static class MeasureDesk
{
    /// <returns>Null when the message is not about measures.</returns>
    public static async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (MeasureCommand.Of(request.Message.Text) is not { } command)
            return null;
        if (command.Verb == MeasureVerb.Enter)
            return IsOffice(request) ? new Reply(await EnterAsync(command.Rest, request, session, cancellationToken)) : null;
        return command.Number is { } number
            ? await ChangeAsync(command, number, request, session, cancellationToken)
            : new Reply(await ListAsync(request, session, cancellationToken));
    }

    static async Task<string> EnterAsync(string body, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var texts = MeasureReader.Split(body);
        if (texts.Count == 0)
            return MeasureWords.WhatMeasure;
        if (texts.Count > MeasureWords.Most)
            return MeasureWords.TooMany(texts.Count);
        var held = await session.QuarterlyMeetings.LastHeldAsync(request.Moment, cancellationToken);
        var entered = new List<(int, ReadMeasure)>();
        foreach (var text in texts)
        {
            var read = MeasureReader.Read(text, held?.Quarter ?? Quarter.Of(request.Today), held?.Meeting, request);
            entered.Add((await session.Measures.AddAsync(read.Draft, cancellationToken), read));
        }
        return MeasureWords.Entered(entered, request.Roster);
    }

    static async Task<string> ListAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = (await session.Measures.OpenAsync(cancellationToken)).Where(measure => MayClose(measure, request)).ToList();
        return open.Count > 0 ? MeasureWords.Open(open, request.Today, request.Roster) : IsOffice(request) ? MeasureWords.NoneOpen : MeasureWords.NoneOfYours;
    }

    static async Task<Reply> ChangeAsync(MeasureCommand command, int number, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Measures.FindAsync(number, cancellationToken) is not { } measure)
            return Reply.Refused("unknown_number", MeasureWords.Unknown(number)).For("measure");
        if (!MayClose(measure, request))
            return Reply.Refused("not_yours", MeasureWords.NotYours(number)).For("measure");
        if (command.Verb == MeasureVerb.Show)
            return new Reply(MeasureWords.One(measure, request.Today, request.Roster));
        if (command.Verb is MeasureVerb.Move or MeasureVerb.Drop && !IsOffice(request))
            return Reply.Refused("not_allowed", MeasureWords.OnlyOffice).For("measure");
        var due = command.Verb == MeasureVerb.Move ? DueReader.Read(command.Rest, request.Today).Day : measure.Content.DueOn;
        if (due is not { } day)
            return new Reply(MeasureWords.WhichDay);
        var change = new MeasureChange(number, KindOf(command.Verb), day, request.AsChange());
        if (!await session.Measures.ChangeAsync(change, cancellationToken))
            return new Reply(MeasureWords.ClosedBefore(measure));
        return new Reply(change.Kind switch
        {
            MeasureChangeKind.Done => MeasureWords.Closed(measure),
            MeasureChangeKind.Dropped => MeasureWords.Dropped(measure),
            _ => MeasureWords.Moved(measure, day),
        });
    }

    static MeasureChangeKind KindOf(MeasureVerb verb) => verb switch
    {
        MeasureVerb.Close => MeasureChangeKind.Done,
        MeasureVerb.Drop => MeasureChangeKind.Dropped,
        _ => MeasureChangeKind.Moved,
    };

    static bool IsOffice(Request request) => request.Sender.Roles.HasFlag(Roles.Office);

    static bool MayClose(Measure measure, Request request) =>
        IsOffice(request) || measure.Content.People.Contains(request.Sender.Person.Id) || measure.Content.Units.Any(unit => SpeaksFor(unit, request));

    static bool SpeaksFor(UnitId unit, Request request) => request.Roster.LiaisonsOf(unit).Any(liaison => liaison.Id == request.Sender.Person.Id);
}
