using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Moves the last day of findings; whose side did not move it is told.</summary>
internal static class Extension
{
    static readonly Why Why = new("整改期限可以延一次（联络员），党建办可以再改，都要写原因。", "您是报告人或该单位联络员。");

    /// <summary>Ahead, and within a year; null otherwise.</summary>
    public static DateOnly? DayOf(string words, DateOnly today) =>
        DueReader.Read(words, today).Day is { } day && day > today && day <= today.AddDays(FindingRules.FurthestMove) ? day : null;

    public static async Task<Reply> MoveAsync(IReadOnlyList<FindingCase> cases, DateOnly day, string reason, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var byUnit = cases.All(one => FindingAccess.SpeaksFor(one.Unit, request));
        foreach (var one in cases)
        {
            var step = FindingStep.Of(one.Number, FindingStepKind.Moved, request.AsChange()) with { Words = reason, DueOn = day };
            await session.FindingLife.StepAsync(one, one with { DueOn = day, IsMoved = one.IsMoved || byUnit }, step, cancellationToken);
            IEnumerable<PersonId> hearers = byUnit ? [await FindingOwner.NowAsync(one, request.Today, request.Roster, session, cancellationToken)] : request.Roster.LiaisonsOf(one.Unit).Select(person => person.Id);
            foreach (var person in hearers.Where(person => request.Roster.RolesOf(person, request.Today) != Roles.None))
            {
                var message = new OutboundMessage(
                    person, OutboundKind.Finding, ExtendWords.Tell(one, day, reason, request), request.Moment, $"finding-moved:{one.Number}:{request.Source.Channel}:{request.Source.MessageId}:{person.Value}") { Why = Why };
                await session.Outbox.AddAsync(message, request.Moment, cancellationToken);
            }
        }
        return new Reply(ExtendWords.Moved(cases, day, request.Today));
    }
}

internal static class ExtendWords
{
    const int MostReason = 200;

    public static string WhichDay(long number) => $"没看出延到哪天（要在今天以后、一年以内），没有改动。例如「问题{number}延期到11月20日 原因：…」。";

    public static string WhatReason(long number) => $"延期要写原因，没有改动。例如「问题{number}延期到11月20日 原因：采购还没到货」。";

    public static string NoDueDay(FindingCase one) => $"{FindingWords.Name(one)}现在是「{FindingWords.State(one)}」，没有整改期限可改，没有改动。";

    public static string MovedBefore(FindingCase one) => $"{FindingWords.Name(one)}已经延过一次，没有改动。还要延请联系县委党建办。";

    public static string Moved(IReadOnlyList<FindingCase> cases, DateOnly day, DateOnly today) => $"好的，{FindingWords.Names(cases)}期限改到{FindingWords.Due(day, today)}。";

    public static string Tell(FindingCase one, DateOnly day, string reason, Request request) =>
        $"{FindingWords.Unit(one.Unit, request.Roster)}的{FindingWords.Name(one)}期限由{request.Sender.Person.Name}改到{FindingWords.Due(day, request.Today)}：{FindingWords.Gist(one.Text)}\n原因：{FindingWords.Short(reason, MostReason)}";
}
