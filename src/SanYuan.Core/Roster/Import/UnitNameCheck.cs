namespace SanYuan.Core.Roster.Import;

/// <summary>
/// A full name belongs to one unit. An alias may be shared, as in life (园区支部); the bot then asks which one is meant, so the
/// office is only told.
/// </summary>
static class UnitNameCheck
{
    public static void Run(IReadOnlyList<Placed<UnitDraft>> units, RosterSnapshot stored, RosterFindings findings)
    {
        var inFile = units.Select(unit => unit.Value.Code).ToHashSet(RosterCodes.Comparer);
        // Row 0: a unit of the database that the file leaves alone.
        List<Placed<UnitDraft>> all =
        [
            .. stored.Units.Where(unit => !inFile.Contains(unit.Code)).Select(unit => new Placed<UnitDraft>(0, unit.ToDraft())),
            .. units,
        ];
        CheckNames(all, findings);
        CheckAliases(all, findings);
    }

    static void CheckNames(List<Placed<UnitDraft>> all, RosterFindings findings)
    {
        var owners = new Dictionary<string, Placed<UnitDraft>>(StringComparer.Ordinal);
        foreach (var unit in all)
        {
            if (owners.TryAdd(unit.Value.Name, unit) || unit.Row == 0)
                continue;
            var first = owners[unit.Value.Name];
            var where = first.Row > 0 ? $"第{first.Row}行" : $"已有的单位 {first.Value.Code} ";
            findings.Error(RosterSheets.Units.Name, unit.Row, "名称", $"{CellText.Quote(unit.Value.Name)} 与{where}同名，请写出区别；若是同一单位，请用同一个编码");
        }
    }

    static void CheckAliases(List<Placed<UnitDraft>> all, RosterFindings findings)
    {
        var uses = all.SelectMany(unit => unit.Value.Aliases.Append(unit.Value.Name).Distinct(), (unit, name) => (unit, name))
            .GroupBy(use => use.name, use => use.unit, StringComparer.Ordinal);
        foreach (var use in uses)
        {
            List<Placed<UnitDraft>> owners = [.. use];
            // Where every owner has it as the full name, it is an error above.
            if (owners.Count > 1 && owners.Any(owner => owner.Row > 0) && owners.Any(owner => owner.Value.Name != use.Key))
                findings.Notice($"{CellText.Quote(use.Key)} 是几个单位的叫法（{Codes(owners)}），有人这样写时会再问是哪一个");
        }
    }

    static string Codes(List<Placed<UnitDraft>> units) => string.Join("、", units.Select(unit => unit.Value.Code));
}
