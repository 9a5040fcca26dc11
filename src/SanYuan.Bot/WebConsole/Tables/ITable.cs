using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>A list of the console: it is shown page by page, and exported as it is shown.</summary>
public interface ITable
{
    /// <summary>In addresses.</summary>
    string Name { get; }

    /// <summary>Who may read it; of what it holds, each reads what is theirs.</summary>
    Roles OpenTo { get; }

    string Title(Language language);

    /// <summary>Others add to it while somebody reads: its first part is kept as it is now.</summary>
    bool ChangesMeanwhile => false;

    /// <summary>What it can be narrowed by.</summary>
    IReadOnlyList<Filter> Filters(TableQuestion question);

    /// <summary>A part of it. Where an answer to a filter cannot be read, the part is empty and says so at the filter.</summary>
    Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken);
}
