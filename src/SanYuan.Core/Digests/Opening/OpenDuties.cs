using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Opening;

/// <summary>Duties, organisational life and meetings of a digest one by one, with the entries that prove them; what is missing first.</summary>
internal sealed class OpenDuties(DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    /// <summary>Entries shown of one duty.</summary>
    const int MostEntries = 4;

    public async Task<IReadOnlyList<string>> PeopleAsync(Period period, DigestScope scope, CancellationToken cancellationToken)
    {
        var all = await DutyLedger.OfPeopleAsync(DutyTallies.Within(period, clock.Today), clock.Today, roster, session, cancellationToken);
        var people = scope.IsCounty ? null : desk.PeopleOf(scope, period, roster).Select(person => person.Id).ToHashSet();
        return [.. Ordered(all.Where(one => people?.Contains(one.Person!.Value) != false)).Select(one => $"{roster.PersonById(one.Person!.Value)?.Name} {Line(one)}")];
    }

    public async Task<IReadOnlyList<string>> BranchesAsync(Period period, DigestScope scope, CancellationToken cancellationToken)
    {
        IReadOnlyList<Unit> branches = scope.IsCounty ? [.. roster.Units.Where(UnitScope.IsBranch)] : [.. scope.Units.Select(roster.UnitById).OfType<Unit>().Where(UnitScope.IsBranch)];
        var all = await DutyLedger.OfBranchesAsync(DutyTallies.Within(period, clock.Today), branches, clock.Today, roster, session, cancellationToken);
        return [.. Ordered(all).Select(one => $"{roster.UnitById(one.Unit)?.Name} {Line(one)}")];
    }

    public async Task<IReadOnlyList<string>> MeetingsAsync(Period period, DigestScope scope, CancellationToken cancellationToken)
    {
        var (start, end) = (clock.At(period.From, default), clock.At(period.To.AddDays(1), default));
        var people = scope.Reader == DigestReader.Selecting ? desk.PeopleOf(scope, period, roster).Select(person => person.Id).ToHashSet() : null;
        var invited = (await session.Digests.InvitedAsync(start, end, cancellationToken)).Where(one => people?.Contains(one.Person) ?? scope.Units.Contains(one.Unit)).ToList();
        var presence = Presence.Of(await session.Attendance.BetweenAsync(start, end, cancellationToken));
        return
        [
            .. from one in invited
               group one by one.Meeting into meeting
               let first = meeting.First()
               select $"{meeting.Key}号会议 {clock.ToLocal(first.StartsAt):M月d日} {roster.UnitById(first.Unit)?.Name}：{string.Join('、', meeting.Select(one => Guest(one, presence)))}",
        ];
    }

    static IEnumerable<Obligation> Ordered(IEnumerable<Obligation> some) => some.OrderByDescending(one => one.State).ThenBy(one => one.Period.To).ThenBy(one => one.Rule.Number);

    static string Line(Obligation one)
    {
        var proof = one.Entries.Count == 0 ? "" : $"（{string.Join(' ', one.Entries.Take(MostEntries))}{(one.Entries.Count > MostEntries ? $"等{one.Entries.Count}条" : "")}）";
        return $"{one.Period.Name}{DutyWords.What(one.Rule)} {State(one)}{proof}";
    }

    static string State(Obligation one) => one.State switch
    {
        DutyState.Done => "已完成",
        DutyState.Excused => "请假免",
        DutyState.Late => $"逾期，还缺{one.Missing}次",
        _ => $"还缺{one.Missing}次",
    };

    string Guest(InvitedTo one, IReadOnlyDictionary<(MeetingId Meeting, PersonId Person), Presence> presence)
    {
        var came = presence.GetValueOrDefault((one.Meeting, one.Person));
        var state = came.Differs ? "（两边说法不一）" : came.Attended switch
        {
            true => "（到会）",
            false => "（没到）",
            _ => one.Answer == Answer.Declined ? "（请假）" : "（没有到会记录）",
        };
        return roster.PersonById(one.Person)?.Name + state;
    }
}
