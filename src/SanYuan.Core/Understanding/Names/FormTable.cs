namespace SanYuan.Core.Understanding.Names;

/// <summary>
/// What each written form stands for. A name outranks an alias, an alias a form derived here, and that the house two branches share
/// (税务局 where there are 税务局一支部 and 税务局二支部); within a rank a form of two units is told as doubtful.
/// </summary>
internal sealed class FormTable
{
    private const int House = 3;

    private readonly Dictionary<string, (int Rank, Sense Sense)> _senses = [];

    public FormTable(IEnumerable<NamedUnit> units)
    {
        foreach (var unit in units)
        {
            Add(unit.Name, unit, 0);
            foreach (var alias in unit.Aliases) Add(alias, unit, 1);
        }
    }

    /// <summary>A house with one branch in the directory may have others outside of it, so its name alone is not that branch.</summary>
    public IEnumerable<(string Form, Sense Sense)> Senses =>
        _senses.Where(s => s.Value.Rank < House || s.Value.Sense.Rivals is not null).Select(s => (s.Key, s.Value.Sense));

    private void Add(string name, NamedUnit unit, int rank)
    {
        foreach (var form in NameForms.Of(name))
        {
            Put(form, unit, rank);
            rank = 2;
        }

        foreach (var house in NameForms.HousesOf(name)) Put(house, unit, House);
    }

    private void Put(string form, NamedUnit unit, int rank)
    {
        if (!_senses.TryGetValue(form, out var known) || rank < known.Rank) _senses[form] = (rank, Sense.Of(unit));
        else if (rank == known.Rank) _senses[form] = (rank, known.Sense.And(unit));
    }
}
