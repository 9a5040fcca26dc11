using CsCheck;
using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>A county's 2019 made up by chance: who did what where on which day, and what was said of it. People and units are told by their place.</summary>
internal sealed record GeneratedYear(MadeUp[] Entries, MadeUp[] Findings, MadeUp[] Meetings, MadeUp[] Leaves, MadeUp[] Ratings, MadeUp[] Contests, MadeUp[] Results);

/// <param name="Day">Of 2019, from 0; a few beyond its ends.</param>
/// <param name="Dice">Decides the rest.</param>
internal readonly record struct MadeUp(int Person, int Unit, int Day, int Dice);

internal static class GeneratedCounty
{
    static readonly string[] People = ["E1", "E2", "E3", "E4", "I1", "I2", "S1", "S2", "A1"];
    static readonly string[] Units = ["D1", "D2", "T1", "T2"];

    static readonly Gen<MadeUp> One = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 3], Gen.Int[-10, 375], Gen.Int[0, 1_000_000], (person, unit, day, dice) => new MadeUp(person, unit, day, dice));

    public static readonly Gen<GeneratedYear> Years = Gen.Select(
        One.Array[1, 150], One.Array[0, 40], One.Array[0, 30], One.Array[0, 12], One.Array[0, 12], One.Array[0, 8], One.Array[0, 16],
        (entries, findings, meetings, leaves, ratings, contests, results) => new GeneratedYear(entries, findings, meetings, leaves, ratings, contests, results));

    static readonly RosterDraft Roster = new(
        [
            new UnitDraft("D1", "甲局", UnitKind.Organ) { Sector = "民生" }, new UnitDraft("D2", "乙局", UnitKind.Organ) { Sector = "民生" }, new UnitDraft("T1", "甲厂", UnitKind.TwoNew),
            new UnitDraft("T2", "乙厂", UnitKind.TwoNew), new UnitDraft("H1", "民生", UnitKind.Sector),
        ],
        [.. People.Append("L1").Select(code => new PersonDraft(code, $"人{code}"))],
        [
            new AppointmentDraft("E1", Roles.Envoy, "D1", new DateOnly(2018, 1, 1)),
            new AppointmentDraft("E2", Roles.Envoy, "D2", new DateOnly(2019, 3, 10)) { TrainingPassed = new DateOnly(2019, 4, 2) },
            new AppointmentDraft("E3", Roles.Envoy, "D1", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 6, 30) },
            new AppointmentDraft("E3", Roles.Instructor, "T1", new DateOnly(2019, 7, 1)),
            new AppointmentDraft("E4", Roles.Envoy, "D1", new DateOnly(2019, 1, 1)),
            new AppointmentDraft("E4", Roles.Envoy, "D2", new DateOnly(2019, 5, 1)),
            new AppointmentDraft("I1", Roles.Instructor, "T1", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 12, 30) },
            new AppointmentDraft("I2", Roles.Instructor, "T2", new DateOnly(2019, 11, 27)),
            new AppointmentDraft("S1", Roles.Supervisor, "H1", new DateOnly(2019, 1, 1)),
            new AppointmentDraft("S2", Roles.Supervisor, "H1", new DateOnly(2018, 1, 1)) { End = new DateOnly(2019, 2, 10) },
            new AppointmentDraft("A1", Roles.Envoy, "D1", new DateOnly(2018, 1, 1)) { End = new DateOnly(2018, 12, 31) },
        ]);

    /// <summary>Seen from 20 February 2020.</summary>
    public static async Task<TestCounty> OpenAsync(GeneratedYear year)
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(Roster);
        county.Time.SetUtcNow(new DateTimeOffset(2020, 2, 20, 12, 0, 0, TimeSpan.FromHours(8)));
        var pen = new Pen(county.Get<CurrentRoster>().View.Snapshot);
        await county.WriteAsync(async (session, token) =>
        {
            await pen.EntriesAsync(year.Entries, session, token);
            await pen.FindingsAsync(year.Findings, session, token);
            await pen.MeetingsAsync(year.Meetings, session, token);
            await pen.OthersAsync(year, session, token);
            await pen.ResultsAsync(year.Results, session, token);
            return true;
        });
        return county;
    }

    sealed class Pen(RosterSnapshot roster)
    {
        static readonly DateTimeOffset Later = new(2020, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

        int _messages;

        PersonId Person(MadeUp one, int after = 0) => roster.PersonByCode(People[(one.Person + after) % People.Length])!.Id;

        UnitId Unit(MadeUp one) => roster.UnitByCode(Units[one.Unit])!.Id;

        static DateOnly Day(MadeUp one) => new DateOnly(2019, 1, 1).AddDays(one.Day);

        static DateTimeOffset At(MadeUp one, int hour) => new(Day(one).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));

        MessageSource Source() => new("wecom", $"g{++_messages}");

        Change By(PersonId person, DateTimeOffset at) => new(person, at, Source());

        public async Task EntriesAsync(MadeUp[] entries, ILedgerSession session, CancellationToken token)
        {
            foreach (var one in entries)
            {
                var types = Enum.GetValues<ActivityType>();
                // More of organisational life than of the rest, and the two of an inspection among it.
                ActivityType? type = one.Dice % 7 == 0 ? null : one.Dice % 7 == 1 ? ActivityType.SupervisionInspection : types[one.Dice / 7 % (one.Dice % 7 == 2 ? types.Length : 7)];
                var draft = new ActivityDraft(Person(one), Unit(one), Day(one)) { Type = type, Supervision = one.Dice % 11 == 0 ? SupervisionKind.Daily : null, Text = "话", Source = Source(), RecordedAt = At(one, 18) };
                var number = await session.Activities.AddAsync(draft, token);
                if (one.Dice % 9 == 0)
                    await session.Activities.WithdrawAsync(number, VersionKind.Withdrawn, By(Person(one), At(one, 19)), token);
            }
        }

        public async Task FindingsAsync(MadeUp[] findings, ILedgerSession session, CancellationToken token)
        {
            foreach (var one in findings)
            {
                var number = await session.Findings.TellAsync(
                    new FeedbackDraft(Unit(one), one.Dice % 4 == 0 ? FindingKind.Suggestion : FindingKind.Finding, "问题", Day(one), By(Person(one), At(one, 10))), token);
                var told = (await session.FindingLife.FindAsync(number, token))!;
                var status = Enum.GetValues<FindingStatus>()[one.Dice / 4 % 9];
                DateOnly? due = one.Dice % 5 == 0 ? null : Day(one).AddDays(one.Dice % 5 == 1 ? 100 : 14);
                var step = status is FindingStatus.Verified or FindingStatus.Returned
                    ? FindingStep.Of(number, status == FindingStatus.Verified ? FindingStepKind.Verified : FindingStepKind.Returned, By(Person(one, 1), At(one, 23)))
                    : new FindingStep(number, FindingStepKind.Sent, null, At(one, 17), null);
                await session.FindingLife.StepAsync(told, told with { Status = status, DueOn = due, ClosedAt = status == FindingStatus.Verified ? At(one, 23) : null }, step, token);
            }
        }

        public async Task MeetingsAsync(MadeUp[] meetings, ILedgerSession session, CancellationToken token)
        {
            foreach (var one in meetings)
            {
                var caller = roster.PersonByCode("L1")!.Id;
                var draft = new MeetingDraft(one.Dice % 6 == 0 ? null : Unit(one), "会", At(one, one.Dice % 2 == 0 ? 9 : 23)) { CalledBy = caller, Source = Source(), CalledAt = At(one, 8) };
                var meeting = await session.Meetings.AddAsync(draft, [Person(one), Person(one, 1), Person(one, 2)], token);
                foreach (var (invitation, at) in (await session.Meetings.InvitationsAsync(meeting, token)).Select((invitation, at) => (invitation, at)))
                    await InvitedAsync(invitation, one.Dice / ((at * 13) + 1), at, session, token);
                if (one.Dice % 8 == 0)
                    await session.Meetings.InviteAsync(meeting, Person(one, 3), Person(one, 1), token);
                if (one.Dice % 10 == 0)
                    await session.Meetings.CancelAsync((await session.Meetings.FindAsync(meeting, token))!, null, By(caller, At(one, 8)), token);
            }
        }

        async Task InvitedAsync(Invitation invitation, int dice, int place, ILedgerSession session, CancellationToken token)
        {
            var answered = invitation with { Answer = Enum.GetValues<Answer>()[dice % 3], AnswerCount = 1, AnsweredAt = Later };
            await (dice % 17 == 0 ? session.Meetings.CloseInvitationAsync(answered, token) : session.Meetings.AnswerAsync(answered, token));
            foreach (var (side, bit) in new[] { (AttendanceSide.Unit, dice / 3 % 4), (AttendanceSide.Person, dice / 12 % 4), (AttendanceSide.Unit, (dice / 48 % 8) - place) })
                if (bit is 0 or 1)
                    await session.Attendance.AddAsync(new AttendanceStatement(invitation.Meeting.Id, invitation.Invited, side, bit == 1, AttendanceWay.List, By(invitation.Invited, Later)), token);
        }

        public async Task ResultsAsync(MadeUp[] results, ILedgerSession session, CancellationToken token)
        {
            foreach (var one in results)
            {
                var kind = Enum.GetValues<ResultKind>()[one.Dice % 7 / 3];
                int? value = one.Dice % 19 == 0 ? null : kind == ResultKind.Stars ? 1 + (one.Dice / 7 % 5) : one.Dice / 7 % 2;
                var origin = Enum.GetValues<ResultOrigin>()[one.Dice / 49 % 3];
                // Some of long before the year, so that what it began with is known.
                var since = one.Dice % 2 == 0 ? Day(one) : Day(one).AddDays(-400);
                await session.Results.AddAsync(new UnitResult(Unit(one), kind, value, since, origin) { ToldBy = Person(one), ToldAt = Later, Source = Source() }, token);
            }
        }

        public async Task OthersAsync(GeneratedYear year, ILedgerSession session, CancellationToken token)
        {
            foreach (var one in year.Leaves)
                await session.Leaves.AddAsync(new LeaveDraft(Person(one), Day(one), Day(one).AddDays(one.Dice % 60), ""), By(Person(one), At(one, 8)), token);
            foreach (var one in year.Ratings)
            {
                var byUnit = one.Dice % 2 == 0;
                var grade = Enum.GetValues<Grade>()[byUnit ? 4 + (one.Dice / 2 % 3) : one.Dice / 2 % 4];
                await session.Assessments.RateAsync(new RatingDraft(one.Dice % 13 == 0 ? 2018 : 2019, Person(one), byUnit ? RaterKind.Unit : RaterKind.SelectingUnit, Unit(one), grade, "", By(Person(one, 4), Later)), token);
            }
            foreach (var one in year.Contests)
            {
                var number = await session.Assessments.ContestAsync(new ContestDraft(2019, Person(one), 1 + (one.Dice % 11), "不对", By(Person(one), Later)), token);
                if (one.Dice % 4 != 0)
                    await session.Assessments.AnswerAsync(
                        number, new ContestAnswer(one.Dice % 4 == 1 ? ContestStatus.Rejected : ContestStatus.Accepted, one.Dice % 4 == 1 ? 0 : 1 + (one.Dice % 3), "看过", By(Person(one, 5), Later)), token);
            }
        }
    }
}
