using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Reading;

namespace SanYuan.Core.Understanding;

/// <summary>
/// Reads one Chinese message: text, moment, sender's roles and a directory of names in, an interpretation out. Pure; never
/// throws.
/// </summary>
public sealed class Interpreter(NameDirectory names)
{
    /// <param name="text">The message as received; any characters, any length.</param>
    /// <param name="now">When it was sent, with the county's offset: its date is "today".</param>
    /// <param name="sender">What the sender is; decides between readings, never adds a value.</param>
    public Interpretation Interpret(string text, DateTimeOffset now, Roles sender)
    {
        ArgumentNullException.ThrowIfNull(text);
        var material = Material.Of(text, names.Index, now);
        var intent = IntentReader.Read(material, sender);
        return new Interpretation(intent, StatementReader.Read(material, intent));
    }
}
