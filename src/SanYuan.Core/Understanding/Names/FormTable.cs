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
            var own = Sense.Of(unit);
            Add(unit.Name, own, 0);
            foreach (var alias in unit.Aliases) Add(alias, own, 1);
        }
    }

    /// <summary>A house with one branch in the directory may have others outside of it, so its name alone is not that branch.</summary>
    public IEnumerable<(string Form, Sense Sense)> Senses =>
        _senses.Where(s => (s.Value.Rank < House || s.Value.Sense.Rivals is not null) && !IsStemWithTail(s.Key, s.Value.Sense)).Select(s => (s.Key, s.Value.Sense));

    /// <summary>水利局机关党支部 where 水利局 is the same unit's: the reader passes the tail by itself, so it need not be kept.</summary>
    private bool IsStemWithTail(string form, Sense sense)
    {
        foreach (var tail in NameForms.Tails)
        {
            if (form.EndsWith(tail, StringComparison.Ordinal) && _senses.TryGetValue(form[..^tail.Length], out var stem) && stem.Rank < House
                && stem.Sense.Code == sense.Code) return true;
        }

        return false;
    }

    private void Add(string name, Sense own, int rank)
    {
        foreach (var form in NameForms.Of(name))
        {
            Put(form, own, rank);
            rank = 2;
        }

        foreach (var house in NameForms.HousesOf(name)) Put(house, own, House);
    }

    private void Put(string form, Sense own, int rank)
    {
        if (!_senses.TryGetValue(form, out var known) || rank < known.Rank) _senses[form] = (rank, own);
        else if (rank == known.Rank) _senses[form] = (rank, known.Sense.And(own));
    }
}
