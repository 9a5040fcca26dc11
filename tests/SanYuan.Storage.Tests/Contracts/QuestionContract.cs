using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Questions;
using SanYuan.Core.Understanding;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class QuestionContract(TestDatabase database) : LedgerContract(database)
{
    static readonly TextSpan Somewhere = new(3, 4);

    /// <summary>Every field told.</summary>
    static readonly Statement Full = new()
    {
        Date = new(new DateOnly(2019, 10, 15), Somewhere),
        EndDate = new(new DateOnly(2019, 10, 16), Somewhere),
        Time = new(new TimeOnly(15, 30), Somewhere),
        Unit = new("U1", Somewhere),
        Type = new(ActivityType.PartyLecture, Somewhere),
        Supervision = new(SupervisionKind.Key, Somewhere),
        Participants = new(15, Somewhere),
        Findings = [new("记录“不”规范\n", Somewhere)],
        Suggestions = [new("建立台账😀", Somewhere)],
        Place = new("会议室", Somewhere),
        Title = new("党课", Somewhere),
        Reference = new(12, Somewhere),
        Reason = new("出差", Somewhere),
        People = [new("P1", Somewhere)],
        Doubts = [new Doubt(DoubtKind.AmbiguousUnit, Somewhere, ["U1", "U2"])],
        OnBehalfOf = new("老李", Somewhere),
        Amendments = [new Amendment(AmendmentKind.Recast, FindingKind.Finding, 2) { Text = new("词", Somewhere) }],
    };

    Question Asked(string messageId = "m1", QuestionKind kind = QuestionKind.Unit) =>
        new(new Telling(Envoy, "昨天参加育英党课", new MessageSource("wecom", messageId), Noon, [Full, Statement.Empty]) { Colleague = Other }, kind, 1, ["U1", "U2"])
        {
            AskedAt = Noon,
        };

    Task<Question?> OpenAsync(PersonId person, DateTimeOffset now) => ReadAsync((session, token) => session.Questions.OpenAsync(person, now, token));

    Task AskAsync(Question question) => WriteAsync((session, token) => session.Questions.AskAsync(question, token));

    [Fact]
    public async Task A_question_comes_back_with_all_that_is_needed_to_record_its_report()
    {
        await AskAsync(Asked());
        var found = (await OpenAsync(Envoy, Noon))!;
        Assert.Equal((QuestionKind.Unit, 1, "U1 U2", Noon), (found.Kind, found.Statement, string.Join(' ', found.Candidates), found.AskedAt));
        Assert.Equivalent(Asked().Telling, found.Telling, strict: true);
        Assert.Equal(TimeSpan.FromHours(8), found.Telling.ToldAt.Offset);
    }

    [Fact]
    public async Task A_question_is_its_person_s_and_lapses_after_a_day()
    {
        await AskAsync(Asked());
        Assert.Null(await OpenAsync(Other, Noon));
        Assert.NotNull(await OpenAsync(Envoy, Noon.AddDays(1).AddSeconds(-1)));
        Assert.Null(await OpenAsync(Envoy, Noon.AddDays(1)));
    }

    [Fact]
    public async Task A_newer_question_replaces_the_open_one()
    {
        await AskAsync(Asked());
        await AskAsync(Asked("m2", QuestionKind.NoSuchDay));
        Assert.Equal((QuestionKind.NoSuchDay, "m2"), ((await OpenAsync(Envoy, Noon))!.Kind, (await OpenAsync(Envoy, Noon))!.Telling.Source.MessageId));
    }

    [Theory]
    [InlineData(QuestionStatus.Answered)]
    [InlineData(QuestionStatus.Dropped)]
    public async Task A_closed_question_is_open_no_more(QuestionStatus status)
    {
        await AskAsync(Asked());
        var open = (await OpenAsync(Envoy, Noon))!;
        await WriteAsync((session, token) => session.Questions.CloseAsync(open.Id, status, token));
        Assert.Null(await OpenAsync(Envoy, Noon));
    }
}
