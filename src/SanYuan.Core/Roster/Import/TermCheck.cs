namespace SanYuan.Core.Roster.Import;

/// <summary>One person holds one role at one unit once at a time; otherwise every count of posts would be wrong.</summary>
static class TermCheck
{
    public static void Run(IReadOnlyList<Placed<AppointmentDraft>> appointments, RosterSnapshot stored, RosterFindings findings)
    {
        var inFile = appointments.Select(one => one.Value.Key).ToHashSet();
        // Row 0: an appointment of the database that the file leaves alone.
        var others = stored.Appointments.Select(stored.ToDraft)
            .Where(one => !inFile.Contains(one.Key))
            .Select(one => new Placed<AppointmentDraft>(0, one));
        var merged = appointments.Select(one => one with { Value = stored.Merge(one.Value) });
        foreach (var post in merged.Concat(others).GroupBy(one => (one.Value.PersonCode, one.Value.Role, one.Value.UnitCode)))
            CheckPost([.. post.OrderBy(one => one.Value.Start).ThenBy(one => one.Row)], findings);
    }

    static void CheckPost(List<Placed<AppointmentDraft>> terms, RosterFindings findings)
    {
        var longest = terms[0];
        foreach (var term in terms.Skip(1))
        {
            if (term.Value.Start <= (longest.Value.End ?? DateOnly.MaxValue))
                Report(longest, term, findings);
            if ((term.Value.End ?? DateOnly.MaxValue) > (longest.Value.End ?? DateOnly.MaxValue))
                longest = term;
        }
    }

    // Reported at the later row of the file, or at the only one that is in the file.
    static void Report(Placed<AppointmentDraft> one, Placed<AppointmentDraft> two, RosterFindings findings)
    {
        var (at, other) = one.Row > two.Row ? (one, two) : (two, one);
        if (at.Row == 0)
            return;
        var where = other.Row > 0 ? $"第{other.Row}行" : "已有的聘任";
        findings.Error(RosterSheets.Appointments.Name, at.Row, "开始",
            $"{at.Value.Start:yyyy-MM-dd} 起的任期与{where}（{other.Value.Start:yyyy-MM-dd} 起）重叠：同一人、同一角色、同一单位，请给前一个填上结束日期，或删去一行");
    }
}
