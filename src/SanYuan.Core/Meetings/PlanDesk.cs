using System.Globalization;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings;

/// <summary>Takes a message that answers what is open about the sender's plan. Every other message goes its usual way.</summary>
public sealed class PlanDesk(Convener convener, CountyClock clock)
{
    /// <summary>UTF-16 units; a longer message tells more than an answer, and costs no look into the ledger.</summary>
    const int Longest = 30;

    static readonly HashSet<string> Yes = ["发", "发送", "照发", "确认", "好", "好的", "可以", "行", "对", "是", "是的", "没问题", "就这样", "发吧"];
    static readonly HashSet<string> No = ["不发", "不发了", "取消", "撤销", "算了", "不用了", "先不发", "别发"];

    /// <returns>Null when the message has nothing to do with an open plan.</returns>
    public async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Message.Text.Length > Longest || (request.Sender.Roles & (Roles.Liaison | Roles.Office)) == 0)
            return null;
        if (await session.MeetingPlans.OpenAsync(request.Sender.Person.Id, request.Moment, cancellationToken) is not { } question
            || await IsOutrankedAsync(question, request, session, cancellationToken))
            return null;

        var words = request.Message.Text.Trim(' ', '。', '！', '!', '.', '，', '\n');
        if (No.Contains(words))
            return await DropAsync(question, session, cancellationToken);
        var answer = Completion.ReadAhead(request.Message.Text, request.Roster.Names, request.Moment);
        if (answer.Choice is { } choice && question.Options.Count > 0)
            return choice >= 1 && choice <= question.Options.Count
                ? await ChooseAsync(question, question.Options[choice - 1], request, session, cancellationToken)
                : new Reply(QuestionWords.OutOfRange(question.Options.Count));
        if (Yes.Contains(words) && question.Options.Contains(PlanQuestion.Send))
            return await ChooseAsync(question, PlanQuestion.Send, request, session, cancellationToken);
        return Told(question, answer, request.Roster) is { } plan ? await ContinueAsync(question, plan, request, session, cancellationToken) : null;
    }

    /// <summary>Somebody who is an appointee too may have been asked about a report since.</summary>
    static async Task<bool> IsOutrankedAsync(PlanQuestion question, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        (request.Sender.Roles & Roles.Appointee) != 0
        && await session.Questions.OpenAsync(request.Sender.Person.Id, request.Moment, cancellationToken) is { } other && other.AskedAt > question.AskedAt;

    static async Task<Reply> DropAsync(PlanQuestion question, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.MeetingPlans.CloseAsync(question.Id, sent: false, cancellationToken);
        return new Reply(PlanWords.Dropped);
    }

    async Task<Reply> ChooseAsync(PlanQuestion question, string option, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var plan = question.Plan;
        return (question.Doubt, option) switch
        {
            (_, PlanQuestion.Drop) => await DropAsync(question, session, cancellationToken),
            (_, PlanQuestion.Send) => await ContinueAsync(question, plan with { IsConfirmed = true }, request, session, cancellationToken),
            (PlanDoubt.Clash, _) => await ContinueAsync(question, At(plan, clock.ToLocal(DateTimeOffset.Parse(option, CultureInfo.InvariantCulture))), request, session, cancellationToken),
            (PlanDoubt.Unit, _) => await ContinueAsync(question, OfUnit(plan, option, request.Roster), request, session, cancellationToken),
            _ => await ContinueAsync(question, WithGuest(plan, option, request.Roster), request, session, cancellationToken),
        };
    }

    /// <summary>The plan with what was told in words: a unit, a person, a day or a time.</summary>
    static MeetingPlan? Told(PlanQuestion question, Completion answer, RosterSnapshot roster) => (question.Doubt, answer) switch
    {
        (PlanDoubt.Unit, { Unit: { } unit }) when question.Options.Contains(unit) => OfUnit(question.Plan, unit, roster),
        (PlanDoubt.Guest, { Person: { } person }) when question.Options.Contains(person) => WithGuest(question.Plan, person, roster),
        (_, { Day: null, Time: null }) => null,
        _ => question.Plan with
        {
            Day = answer.Day ?? question.Plan.Day,
            NoSuchDay = answer.Day is null ? question.Plan.NoSuchDay : null,
            LastDay = answer.Day is null ? question.Plan.LastDay : answer.LastDay,
            Time = answer.Time ?? question.Plan.Time,
            EndTime = answer.Time is null ? question.Plan.EndTime : null,
        },
    };

    static MeetingPlan OfUnit(MeetingPlan plan, string code, RosterSnapshot roster) => plan with { Unit = roster.UnitByCode(code)?.Id, Units = [] };

    static MeetingPlan WithGuest(MeetingPlan plan, string code, RosterSnapshot roster) => roster.PersonByCode(code) is { } person
        ? plan with { Guests = [.. plan.Guests.Append(person.Id).Distinct()], OpenGuests = [.. plan.OpenGuests.Skip(1)] }
        : plan;

    static MeetingPlan At(MeetingPlan plan, DateTimeOffset start) => plan with
    {
        Day = DateOnly.FromDateTime(start.DateTime),
        Time = TimeOnly.FromDateTime(start.DateTime),
        EndTime = plan is { EndTime: { } end, Time: { } time } ? TimeOnly.FromDateTime(start.DateTime).Add(end - time) : null,
    };

    async Task<Reply> ContinueAsync(PlanQuestion question, MeetingPlan plan, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        string? problem = null;
        if (plan is { Units.Count: 0, Guests.Count: 0, OpenGuests.Count: 0 })
            (plan, problem) = InviteHandler.WithGuests(plan, request.Roster);
        await session.MeetingPlans.CloseAsync(question.Id, sent: true, cancellationToken);
        // Called when it is sent: what was planned a day ago is announced now.
        return problem is null
            ? await convener.CallOrAskAsync(plan with { CalledAt = request.Moment }, request.Roster, request.Moment, session, cancellationToken)
            : new Reply(problem);
    }
}
