using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Practices;

public enum PracticeStatus
{
    Shared,

    /// <summary>Taken back by its author.</summary>
    Withdrawn,

    /// <summary>Hidden by the office.</summary>
    Hidden,
}

/// <summary>经验: a good practice an appointee shares (mechanism 13).</summary>
/// <param name="Text">The author's own words, never changed.</param>
/// <param name="Tags">In the lexicon's spelling, without #.</param>
public sealed record PracticeDraft(string Text, IReadOnlyList<string> Tags, Change Shared)
{
    public PersonId Author => Shared.By;
}

/// <summary>One as stored.</summary>
/// <param name="Number">What people call it by (「经验3」).</param>
public sealed record Practice(long Number, PracticeDraft Content, PracticeStatus Status);

public enum PracticeChangeKind
{
    Shared,
    Tagged,
    Withdrawn,
    Hidden,
    Restored,
}

/// <summary>A step of a practice.</summary>
/// <param name="Words">The reason, or the tags from then on; null when there are none.</param>
public sealed record PracticeChange(PracticeChangeKind Kind, string? Words, Change Made);

/// <summary>A word a text is found by, and what it counts there.</summary>
/// <param name="Weight">Thousandths; less in a long text.</param>
public readonly record struct PracticeTerm(string Term, int Weight);

/// <summary>How many shared practices have a word.</summary>
public readonly record struct TermCount(string Term, int Practices);

/// <summary>Which practices are listed.</summary>
/// <param name="Tag">With this tag; null: with any.</param>
/// <param name="Author">Of this person; null: of anybody.</param>
public readonly record struct PracticeFilter(string? Tag, PersonId? Author);

/// <summary>Shared practices, and the words they are found by.</summary>
public interface IPracticeStore
{
    /// <returns>Its number.</returns>
    Task<long> AddAsync(PracticeDraft draft, IReadOnlyCollection<PracticeTerm> terms, CancellationToken cancellationToken);

    Task<Practice?> FindAsync(long number, CancellationToken cancellationToken);

    Task<IReadOnlyList<Practice>> FindAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>The one this person shares in exactly these words; null when there is none.</summary>
    Task<Practice?> SameAsync(PersonId author, string text, CancellationToken cancellationToken);

    /// <summary>Shared ones, the newest first; how many there are in all.</summary>
    Task<(IReadOnlyList<Practice> Newest, int Total)> NewestAsync(PracticeFilter filter, int most, CancellationToken cancellationToken);

    /// <summary>The tags used most among shared ones.</summary>
    Task<IReadOnlyList<string>> TagsAsync(int most, CancellationToken cancellationToken);

    /// <summary>Withdraws, hides or restores it; it is found by its words only while it is shared.</summary>
    Task ChangeAsync(long number, PracticeChange change, IReadOnlyCollection<PracticeTerm> terms, CancellationToken cancellationToken);

    Task TagAsync(long number, IReadOnlyList<string> tags, Change made, CancellationToken cancellationToken);

    Task<IReadOnlyList<PracticeChange>> ChangesAsync(long number, CancellationToken cancellationToken);

    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>In how many each of these words stands; those in none are left out.</summary>
    Task<IReadOnlyList<TermCount>> CountTermsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken);

    /// <summary>The practices in which these words count most.</summary>
    /// <param name="terms">With what each word counts in the question, in thousandths.</param>
    Task<IReadOnlyList<long>> ClosestAsync(IReadOnlyCollection<PracticeTerm> terms, int most, CancellationToken cancellationToken);
}
