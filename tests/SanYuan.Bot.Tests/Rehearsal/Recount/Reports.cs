namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The figures of entries: by role, by unit, by person, and who has none.</summary>
internal static class Reports
{
    static readonly (string Code, string Name)[] Roles = [("envoy", "特派员"), ("instructor", "指导员"), ("supervisor", "监督员")];

    /// <summary>By the first role somebody holds on the period's last day; whoever holds none has left.</summary>
    public static Line ByRole(Counted counted)
    {
        var roles = counted.Entries.GroupBy(entry => entry.Person)
            .Select(own => (Role: Roles.Select(role => role.Code).FirstOrDefault(role => counted.Ledger.Terms.Any(term => term.Person == own.Key && term.Role == role && term.Acts(counted.Span.To))), Count: own.Count()))
            .ToList();
        var left = roles.Where(one => one.Role is null).Sum(one => one.Count);
        var parts = Roles.Select(role => $"{role.Name}{roles.Where(one => one.Role == role.Code).Sum(one => one.Count)}").ToList();
        if (left > 0)
            parts.Add($"已离任{left}");
        return new Line(counted.Entries.Count, $"报告{counted.Entries.Count}篇：{string.Join('、', parts)}");
    }

    public static Line Units(Counted counted)
    {
        var units = counted.Entries.GroupBy(entry => entry.Unit).Select(own => (Unit: counted.Ledger.UnitOf(own.Key), Count: own.Count()))
            .OrderByDescending(own => own.Count).ThenBy(own => own.Unit.Code, StringComparer.Ordinal).ToList();
        return new Line(units.Count, units.Count == 0 ? "有报告的单位：无" : $"有报告的单位{units.Count}家：{counted.List([.. units.Select(own => $"{own.Unit.Name}{own.Count}")], 8, "家")}");
    }

    public static Line UnitCount(Counted counted)
    {
        var units = counted.Entries.Select(entry => entry.Unit).Distinct().Count();
        return new Line(units, $"有报告的单位{units}家");
    }

    /// <summary>In office on the period's last day, and without an entry.</summary>
    static IReadOnlyList<Person> WithoutAny(Counted counted) =>
    [
        .. counted.Ledger.People.Where(person => counted.Entries.All(entry => entry.Person != person.Id) && counted.Ledger.Terms.Any(term => term.Person == person.Id && term.Acts(counted.Span.To)))
            .OrderBy(person => person.Code, StringComparer.Ordinal),
    ];

    public static Line Silent(Counted counted) => Silent(counted, WithoutAny(counted));

    public static Line SilentOf(Counted counted, IReadOnlyList<Person> people) => Silent(counted, [.. WithoutAny(counted).Where(people.Contains)]);

    public static Line SilentCount(Counted counted)
    {
        var silent = WithoutAny(counted).Count;
        return new Line(silent, silent == 0 ? "三员都有报告。" : $"未报告{silent}人");
    }

    static Line Silent(Counted counted, IReadOnlyList<Person> silent) =>
        new(silent.Count, silent.Count == 0 ? "三员都有报告。" : $"未报告{silent.Count}人：{counted.List([.. silent.Select(person => person.Name)], 30, "人")}");

    /// <summary>Of the people a selecting unit sent.</summary>
    public static Line Own(Counted counted, IReadOnlyList<Person> people)
    {
        var own = people.Select(person => (person.Name, Count: counted.Entries.Count(entry => entry.Person == person.Id))).ToList();
        var total = own.Sum(one => one.Count);
        var names = counted.List([.. own.Where(one => one.Count > 0).OrderByDescending(one => one.Count).Select(one => $"{one.Name}{one.Count}")], 8, "人");
        return new Line(total, $"选派{people.Count}人，报告{total}篇{(total == 0 ? "" : $"：{names}")}");
    }

    /// <summary>Who came to a unit.</summary>
    public static Line Visits(Counted counted, IReadOnlyList<long> units)
    {
        var visits = counted.Entries.Where(entry => units.Contains(entry.Unit)).GroupBy(entry => entry.Person).Select(own => (Person: counted.Ledger.PersonOf(own.Key), Count: own.Count()))
            .OrderByDescending(own => own.Count).ThenBy(own => own.Person.Code, StringComparer.Ordinal).ToList();
        var total = visits.Sum(own => own.Count);
        return new Line(total, total == 0 ? "三员没有到访记录" : $"三员到访{total}次：{counted.List([.. visits.Select(own => $"{own.Person.Name}{own.Count}")], 8, "人")}");
    }
}
