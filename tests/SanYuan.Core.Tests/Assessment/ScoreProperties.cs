using CsCheck;
using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using static SanYuan.Core.Tests.Duties.DutyWorld;

namespace SanYuan.Core.Tests.Assessment;

public sealed class ScoreProperties
{
    static readonly DateOnly Today = new(2020, 2, 20);

    static readonly Gen<Evidence> GenEntry = Gen.Select(
        Gen.Long[1, 100_000], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 6],
        (number, month, day, type) => Entry(number, "R1", "D1", 1, (ActivityType)type) with { Day = new DateOnly(2019, month, day) });

    static readonly Gen<InvitationFact> GenInvitation = Gen.Select(
        Gen.Long[1, 1000], Gen.Int[1, 12], Gen.Int[0, 2], Gen.Bool, Gen.Bool,
        (number, month, answer, came, differs) => new InvitationFact(new MeetingId(number), Person("R1"), new DateOnly(2019, month, 5), (Answer)answer, differs ? null : came, differs, false));

    static Score Derive(IReadOnlyList<Evidence> entries, IReadOnlyList<InvitationFact> invitations, AssessmentBook? book = null, params LeaveDraft[] leaves) => Scores.Of(
        new YearFacts(2019, Today, County, new DutyBook([]), new DutyFacts(County, entries, leaves, Today)) { Began = new DateOnly(2019, 1, 1), Invitations = invitations },
        book ?? AssessmentBook.Default).Single(score => score.Person == Person("R1"));

    [Fact]
    public void A_total_is_the_sum_of_its_lines_and_what_can_be_had_is_a_hundred() => Gen.Select(GenEntry.Array[0, 40], GenInvitation.Array[0, 10]).Sample((entries, invitations) =>
    {
        var score = Derive(entries, invitations);
        Assert.InRange(score.Total, 0, 100);
        Assert.Equal(score.Total, Math.Round(score.Lines.Sum(line => line.Points), 2, MidpointRounding.AwayFromZero));
        Assert.Equal(100m, Math.Round(score.Lines.Sum(line => line.Full), 8));
        Assert.All(score.Lines, line => Assert.InRange(line.Points, 0, line.Full));
    });

    [Fact]
    public void One_entry_more_never_costs_a_point() => Gen.Select(GenEntry.Array[0, 20], GenEntry).Sample((entries, more) =>
        Assert.True(Derive([.. entries, more], []).Total >= Derive(entries, []).Total));

    [Fact]
    public void Leave_never_costs_a_point_of_attendance() => Gen.Select(GenInvitation.Array[1, 10], Gen.Int[1, 28]).Sample((invitations, day) =>
    {
        static decimal Share(Score score) => score.Line(1) is { IsCounted: true } line ? line.Points / line.Full : 1;
        var leave = new LeaveDraft(Person("R1"), new DateOnly(2019, 3, day), new DateOnly(2019, 9, day), "");
        Assert.True(Share(Derive([], invitations, null, leave)) >= Share(Derive([], invitations)));
    });

    [Fact]
    public void The_order_in_which_the_ledger_is_read_decides_nothing() => Gen.Select(GenEntry.Array[0, 20], GenInvitation.Array[0, 8]).Sample((entries, invitations) =>
        Assert.Equal(Derive(entries, invitations).Total, Derive([.. entries.Reverse()], [.. invitations.Reverse()]).Total));

    [Fact]
    public void Whoever_did_everything_has_a_hundred()
    {
        var entries = from month in Enumerable.Range(1, 12)
                      from type in AssessmentBook.OrganizationalLife
                      select Entry((month * 100) + (int)type, "R1", "D1", 1, type) with { Day = new DateOnly(2019, month, 8) };
        var book = AssessmentBook.Default.With([new(AssessmentFigure.RuleWeight, 5, 0), new(AssessmentFigure.RuleWeight, 6, 0), new(AssessmentFigure.RuleWeight, 3, 80)]);
        Assert.Equal((100m, Outcome.Praise), (Derive([.. entries], [], book).Total, Derive([.. entries], [], book).Outcome));
    }

    [Fact]
    public void A_part_that_weighs_nothing_brings_nothing()
    {
        var book = AssessmentBook.Default.With([new(AssessmentFigure.PartWeight, 0, 0), new(AssessmentFigure.PartWeight, 1, 100), new(AssessmentFigure.PartWeight, 2, 0)]);
        Assert.All(Derive([Entry(1, "R1", "D1", 3)], [], book).Lines.Where(line => line.Rule.Part != AssessmentPart.Work), line => Assert.False(line.IsCounted));
    }
}
