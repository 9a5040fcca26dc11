namespace SanYuan.Core.Understanding.Lexing;

/// <summary>What a word of the lexicon tells the interpreter.</summary>
internal enum Cue
{
    /// <summary>Looks like a word of its layer and is none: hides the shorter words inside it.</summary>
    Hidden,

    // What was done.
    Type,
    Kind,
    Document,
    Rectifying,
    Inspecting,
    VisitVerb,

    // When.
    DayPart,

    // How many.
    Attending,
    Total,
    NotAttending,
    PersonNoun,

    // How good or bad.
    Negative,
    Praise,
    Resolved,
    FindingLead,
    SuggestionLead,
    Modal,

    // What is wanted.
    Undo,
    Help,
    Mine,
    Ask,
    Todo,
    Digest,
    Correct,
    Rectified,
    CheckIn,
    Accept,
    Decline,
    Feedback,
    SecondPerson,
    Invite,
    Ahead,
    Past,
    Greeting,
    Instruction,
    Question,
    Command,
}

/// <summary>Words of one layer compete for characters, the longest wins; layers do not see one another.</summary>
internal enum Layer
{
    Type,
    Shape,
    Time,
    Count,
    Polarity,
    Lead,
    Wish,
    Answer,
    Tense,
    Manner,
}

/// <summary>A word of the lexicon found in the message, by its place in the folded text.</summary>
internal readonly record struct Mark(Cue Cue, int Value, int Start, int End);
