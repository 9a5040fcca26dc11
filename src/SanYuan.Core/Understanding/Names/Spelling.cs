using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>What went wrong in a misspelt name besides homophones.</summary>
internal enum Slip
{
    None,

    /// <summary>Two characters changed places.</summary>
    Swapped,

    /// <summary>A character was left out.</summary>
    Lost,

    /// <summary>A character was taken for one that looks alike.</summary>
    Mistaken,
}

/// <summary>A form of a unit's name as it may be misspelt.</summary>
internal sealed record Spelling(string Form, Sense Sense)
{
    /// <summary>
    /// The same sounds with one other character in a short name, two in a long one; more is another name. <paramref name="at"/> is where
    /// in the form the slip happened.
    /// </summary>
    public bool IsCloseTo(ReadOnlySpan<char> written, Slip slip, int at)
    {
        var other = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (slip == Slip.Mistaken && i == at) continue;
            if (written[i] != Form[Place(i, slip, at)]) other++;
        }

        return other <= (slip == Slip.Mistaken ? 0 : Form.Length > 4 ? 2 : 1);
    }

    /// <summary>Two characters may be anything else, so a short name is taken for misspelt only where a unit's name is at home.</summary>
    public bool IsAtHome(FoldedText text, int start, int end) => Form.Length > 2
        || ((start == 0 || "到去在给对和与跟从帮、,。: ;天日号午早晚\n了".Contains(text[start - 1]))
            && (end >= text.Length || "党支主组民书工团昨今前上下的,、:( 职走慰谈小".Contains(text[end]) || char.IsAsciiDigit(text[end])));

    private static int Place(int i, Slip slip, int at) => slip switch
    {
        Slip.Swapped when i == at => at + 1,
        Slip.Swapped when i == at + 1 => at,
        Slip.Lost when i >= at => i + 1,
        _ => i,
    };
}
