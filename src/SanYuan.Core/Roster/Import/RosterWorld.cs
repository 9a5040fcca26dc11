namespace SanYuan.Core.Roster.Import;

/// <summary>
/// Every code a row may refer to: those stored and those of the file, good rows and bad, so that one bad unit does not turn
/// every row that names it into an error as well.
/// </summary>
sealed class RosterWorld
{
    readonly Dictionary<string, KnownUnit> _units = new(RosterCodes.Comparer);
    readonly Dictionary<string, string> _people = new(RosterCodes.Comparer);

    public RosterWorld(RosterSnapshot stored)
    {
        Stored = stored;
        foreach (var unit in stored.Units)
            _units[unit.Code] = new KnownUnit(unit.Code, unit.Kind);
        foreach (var person in stored.People)
            _people[person.Code] = person.Code;
    }

    public RosterSnapshot Stored { get; }

    /// <summary>Takes a unit of the file; answers its code as it is stored, or as the file spells it first.</summary>
    public string AddUnit(string code, UnitKind? kind)
    {
        var spelled = _units.TryGetValue(code, out var known) ? known.Code : code;
        _units[spelled] = new KnownUnit(spelled, kind);
        return spelled;
    }

    /// <inheritdoc cref="AddUnit"/>
    public string AddPerson(string code) => _people.TryAdd(code, code) ? code : _people[code];

    /// <summary>The unit a cell refers to; null, and reported, where there is none.</summary>
    public KnownUnit? Unit(RowCells cells, string column, string code)
    {
        if (_units.TryGetValue(code, out var known))
            return known;
        cells.Error(column, $"没有编码为{CellText.Quote(code)}的单位，请先在“单位”表里加上，或改正编码");
        return null;
    }

    /// <summary>The person a cell refers to, by code; null, and reported, where there is none.</summary>
    public string? Person(RowCells cells, string column, string code)
    {
        if (_people.TryGetValue(code, out var known))
            return known;
        cells.Error(column, $"没有编码为{CellText.Quote(code)}的人员，请先在“人员”表里加上，或改正编码");
        return null;
    }
}

/// <param name="Code">As it is stored.</param>
/// <param name="Kind">Null where the file's cell could not be read.</param>
sealed record KnownUnit(string Code, UnitKind? Kind);
