using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>How people of one kind behave. Nothing is done here and now: what they will do is entered into the agenda.</summary>
internal interface IScript
{
    /// <summary>In the morning of each day of the time rehearsed, days off too.</summary>
    void Plan(DateOnly day)
    {
    }

    /// <summary>Somebody, of any kind, reads a message.</summary>
    void Hear(Person reader, Letter letter)
    {
    }
}
