using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Practices;

/// <summary>请教: what somebody asked, in their own words.</summary>
public sealed record PracticeQuestion(long Id, string Text, Change Asked);

/// <summary>转问: a question passed to the author of a practice.</summary>
/// <param name="Practice">The number of the practice.</param>
public sealed record PassDraft(PracticeQuestion Question, long Practice, PersonId Author, Change Passed);

/// <summary>One as stored.</summary>
/// <param name="Number">What the author answers by (「答复5 …」).</param>
public sealed record PracticePass(long Number, string Question, long Practice, PersonId Asker, PersonId Author, bool IsAnswered);

public interface IPracticeQuestionStore
{
    Task AskAsync(string text, Change asked, CancellationToken cancellationToken);

    /// <summary>What the person asked last; null when they never did.</summary>
    Task<PracticeQuestion?> LastAsync(PersonId person, CancellationToken cancellationToken);

    /// <returns>Its number; null when the question was passed to this author before.</returns>
    Task<long?> PassAsync(PassDraft draft, CancellationToken cancellationToken);

    Task<PracticePass?> FindPassAsync(long number, CancellationToken cancellationToken);

    /// <summary>What waits for an answer of this person, the oldest first.</summary>
    Task<IReadOnlyList<PracticePass>> OpenToAsync(PersonId author, CancellationToken cancellationToken);

    /// <summary>What was passed to this person last, answered or not; null when nothing ever was.</summary>
    Task<PracticePass?> LastToAsync(PersonId author, CancellationToken cancellationToken);

    Task AnswerAsync(long pass, string text, Change answered, CancellationToken cancellationToken);

    /// <summary>Of one pass, in order.</summary>
    Task<IReadOnlyList<string>> AnswersAsync(long pass, CancellationToken cancellationToken);
}
