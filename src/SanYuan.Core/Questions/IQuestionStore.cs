using SanYuan.Core.Primitives;

namespace SanYuan.Core.Questions;

public enum QuestionStatus
{
    /// <summary>May be answered until it lapses.</summary>
    Open,
    Answered,

    /// <summary>A newer question took its place.</summary>
    Replaced,

    /// <summary>Its report was taken back.</summary>
    Dropped,
}

/// <summary>What reports still lack; at most one open question a person.</summary>
public interface IQuestionStore
{
    /// <summary>Asks; an open question of the same person is replaced.</summary>
    Task AskAsync(Question question, CancellationToken cancellationToken);

    /// <summary>The person's question that is open and has not lapsed.</summary>
    Task<Question?> OpenAsync(PersonId person, DateTimeOffset now, CancellationToken cancellationToken);

    Task CloseAsync(long question, QuestionStatus status, CancellationToken cancellationToken);
}
