using System.Globalization;
using SanYuan.Core.WorkingDays;
using Row = System.Collections.Generic.Dictionary<string, string?>;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>
/// The built-in rules of docs/assessment.md and docs/duties.md once more, out of raw rows, day by day and row by row: slow, plain, and without a line of the
/// code it checks. Of 2019, seen from a day when all of it is over and due.
/// </summary>
internal sealed class NaiveAssessment(RawLedger raw, DateOnly today)
{
    static readonly string[] Life = ["theme_party_day", "branch_meeting", "committee_meeting", "group_meeting", "party_lecture", "organizational_life_meeting", "democratic_appraisal"];

    static readonly List<DateOnly> Days = [.. Enumerable.Range(0, 365).Select(day => new DateOnly(2019, 1, 1).AddDays(day))];

    static readonly (int Number, string Part, int Weight, int Target, string Roles)[] Rules =
    [
        (1, "出勤", 70, 0, "all"), (2, "出勤", 30, 0, "all"), (3, "履职", 50, 0, "all"), (4, "履职", 20, 12, "envoy instructor"), (5, "履职", 20, 6, "all"), (6, "履职", 10, 2, "supervisor"),
        (7, "成效", 30, 0, "all"), (8, "成效", 20, 0, "envoy instructor"), (9, "成效", 15, 0, "all"), (10, "成效", 15, 0, "all"), (11, "成效", 20, 0, "envoy instructor"),
    ];

    static readonly Dictionary<string, int> Parts = new() { ["出勤"] = 30, ["履职"] = 40, ["成效"] = 30 };

    DateOnly Began => Day(raw["activities"][0], "held_on");

    /// <summary>By code: role, months, (achieved, required) of each line, total.</summary>
    public Dictionary<string, (string Role, int Months, Dictionary<int, (int Achieved, int Required)> Lines, decimal Total)> Scores()
    {
        var scores = new Dictionary<string, (string, int, Dictionary<int, (int, int)>, decimal)>();
        foreach (var person in raw["people"])
        {
            var id = person["id"]!;
            var days = Days.SelectMany(day => Terms(id).Where(term => Acts(term, day))).GroupBy(term => term["role"]!).Select(role => (Role: role.Key, Days: role.GroupBy(term => term["id"]).Max(term => term.Count()))).ToList();
            if (days.Count == 0)
                continue;
            var role = days.OrderByDescending(one => one.Days).ThenBy(one => Array.IndexOf(["envoy", "instructor", "supervisor"], one.Role)).First().Role;
            var months = MonthEnds().Count(end => Terms(id).Any(term => Acts(term, end)));
            var lines = Rules.Where(rule => rule.Roles == "all" || rule.Roles.Contains(role, StringComparison.Ordinal)).ToDictionary(rule => rule.Number, rule => Line(rule.Number, rule.Target, id, role, months));
            scores[person["code"]!] = (role, months, lines, Total(lines));
        }
        return scores;
    }

    (int Achieved, int Required) Line(int number, int target, string person, string role, int months)
    {
        var (achieved, required) = number switch
        {
            1 => Meetings(person, came => came.Came == true, came => came.Came is not null || came.Answer == "declined"),
            2 => Meetings(person, came => came.Answer != "none", _ => true),
            3 => Duties(person),
            4 => (Entries().Count(entry => entry["person_id"] == person && Life.Contains(entry["type"])), 0),
            5 => (Findings().Count(finding => finding["appointee_id"] == person), 0),
            6 => (raw["finding_steps"].Where(step => step["made_by"] == person && step["kind"] is "verified" or "returned" && Local(step["made_at"]!).Year == 2019).Select(step => step["finding_id"]).Distinct().Count(), 0),
            7 => PutRight(person, role),
            8 => Coverage(person),
            9 => Ratings(person, "selecting_unit"),
            10 => Ratings(person, "unit"),
            _ => Rises(person),
        };
        if (target > 0)
            required = (int)Math.Ceiling(target * months / 12.0);
        foreach (var contest in raw["assessment_contests"].Where(one => one["person_id"] == person && one["line"] == $"{number}" && one["status"] == "accepted"))
        {
            var adds = int.Parse(contest["adds"]!, CultureInfo.InvariantCulture);
            if (number is 9 or 10)
            {
                (achieved, required) = (0, 0);
                continue;
            }
            achieved += adds;
            if (required == 0 && target == 0)
                required = adds;
        }
        return (Math.Min(achieved, required), required);
    }

    static decimal Total(Dictionary<int, (int Achieved, int Required)> lines)
    {
        var counted = Rules.Where(rule => lines.TryGetValue(rule.Number, out var line) && line.Required > 0).ToList();
        var parts = counted.Select(rule => rule.Part).Distinct().Sum(part => Parts[part]);
        var total = 0m;
        foreach (var rule in counted)
        {
            var inPart = counted.Where(other => other.Part == rule.Part).Sum(other => other.Weight);
            var line = lines[rule.Number];
            total += Math.Round(100m * Parts[rule.Part] * rule.Weight / (parts * inPart) * line.Achieved / line.Required, 10, MidpointRounding.AwayFromZero);
        }
        return Math.Round(total, 2, MidpointRounding.AwayFromZero);
    }

    (int, int) Meetings(string person, Func<(bool? Came, string Answer), bool> counts, Func<(bool? Came, string Answer), bool> isKnown)
    {
        var (achieved, required) = (0, 0);
        foreach (var invitation in raw["invitations"].Where(one => one["person_id"] == person && one["closed"] == "0"))
        {
            var meeting = raw["meetings"].Single(one => one["id"] == invitation["meeting_id"]);
            var day = DateOnly.FromDateTime(Local(meeting["starts_at"]!));
            if (meeting["status"] == "cancelled" || day.Year != 2019)
                continue;
            var said = raw["attendance"].Where(one => one["meeting_id"] == meeting["id"] && one["person_id"] == person).ToList();
            var (unit, self) = (said.LastOrDefault(one => one["side"] == "unit")?["present"], said.LastOrDefault(one => one["side"] == "person")?["present"]);
            var differs = unit is not null && self is not null && unit != self;
            bool? came = differs ? null : (unit ?? self) switch { "1" => true, "0" => false, _ => null };
            var replaced = raw["invitations"].Any(one => one["meeting_id"] == meeting["id"] && one["substitute_for"] == person);
            if ((came != true && (differs || replaced || OnLeave(person, day))) || !isKnown((came, invitation["answer"]!)))
                continue;
            required++;
            achieved += counts((came, invitation["answer"]!)) ? 1 : 0;
        }
        return (achieved, required);
    }

    (int, int) Duties(string person)
    {
        var (done, owed) = (0, 0);
        foreach (var end in MonthEnds().Where(end => end >= Began))
            foreach (var term in Terms(person).Where(term => Acts(term, end)))
            {
                var month = Days.Where(day => day.Month == end.Month && Acts(term, day) && WorkingDayCalendar.Official.IsWorkingDay(day)).ToList();
                if (month.Count < 5)
                    continue;
                var proofs = Entries().Count(entry => entry["person_id"] == person && Day(entry, "held_on").Month == end.Month
                    && (term["role"] == "supervisor" ? entry["type"] == "supervision_inspection" || entry["supervision"] is not null : entry["unit_id"] == term["unit_id"]));
                if (proofs == 0 && month.Count(day => !OnLeave(person, day)) < 5)
                    continue;
                owed++;
                done += proofs > 0 ? 1 : 0;
            }
        return (done, owed);
    }

    (int, int) PutRight(string person, string role)
    {
        var (closed, all) = (0, 0);
        foreach (var finding in Findings().Where(one => one["kind"] == "finding"))
        {
            var day = Day(finding, "found_on");
            if (role == "supervisor" ? finding["appointee_id"] != person : !Terms(person).Any(term => term["unit_id"] == finding["unit_id"] && Acts(term, day)))
                continue;
            var isClosed = finding["status"] == "verified";
            if (!isClosed && (finding["status"] == "rectified" || finding["due_on"] is null || Day(finding, "due_on") >= today))
                continue;
            all++;
            closed += isClosed ? 1 : 0;
        }
        return (closed, all);
    }

    (int, int) Coverage(string person)
    {
        var (held, asked) = (0, 0);
        foreach (var (types, ends, months) in new (string[], IEnumerable<DateOnly>, int)[]
        {
            (["theme_party_day", "committee_meeting", "group_meeting"], MonthEnds(), 1),
            (["branch_meeting", "party_lecture"], MonthEnds().Where(end => end.Month % 3 == 0), 3),
            (["organizational_life_meeting", "democratic_appraisal"], MonthEnds().Where(end => end.Month == 12), 12),
        })
            foreach (var end in ends.Where(end => end >= Began))
                foreach (var unit in Terms(person).Where(term => Acts(term, end)).Select(term => term["unit_id"]).Distinct())
                    foreach (var type in types.Where(_ => raw["units"].Single(one => one["id"] == unit)["kind"] != "sector"))
                    {
                        asked++;
                        var first = new DateOnly(2019, end.Month - months + 1, 1);
                        held += Entries().Any(entry => entry["unit_id"] == unit && entry["type"] == type && Day(entry, "held_on") >= first && Day(entry, "held_on") <= end) ? 1 : 0;
                    }
        return (held, asked);
    }

    (int, int) Ratings(string person, string rater)
    {
        var newest = raw["assessment_ratings"].Where(one => one["year"] == "2019" && one["person_id"] == person && one["rater"] == rater).GroupBy(one => one["unit_id"]).Select(unit => unit.Last()["grade"]).ToList();
        return (newest.Sum(grade => grade switch { "excellent" or "content" => 100, "competent" => 80, "barely_content" => 70, "barely_competent" => 60, _ => 0 }), 100 * newest.Count);
    }

    (int, int) Rises(string person)
    {
        var (risen, all) = (0, 0);
        foreach (var unit in raw["units"].Where(unit => unit["kind"] != "sector").Select(unit => unit["id"]!))
        {
            bool IsThere(DateOnly day) => Terms(person).Any(term => term["unit_id"] == unit && Acts(term, day));
            var days = Days.Where(IsThere).ToList();
            if (days.Count == 0)
                continue;
            var (stars, starsNow) = (Standing(unit, "stars", days[0].AddDays(-1)) ?? Standing(unit, "stars", days[0]), Standing(unit, "stars", days[^1]));
            var (sixGood, sixGoodNow) = (Standing(unit, "six_good", days[0].AddDays(-1)) ?? Standing(unit, "six_good", days[0]), Standing(unit, "six_good", days[^1]));
            // Whatever was first known of the stars is what was found.
            var found = stars ?? days.Select(day => Standing(unit, "stars", day)).FirstOrDefault(told => told is not null);
            var isLong = MonthEnds().Count(IsThere) >= 6;
            if (starsNow < found || (sixGood == 1 && sixGoodNow == 0))
                all += isLong ? 1 : 0;
            else if (starsNow > found || (sixGood != 1 && sixGoodNow == 1))
                (risen, all) = (risen + 1, all + 1);
            else if ((stars < 5 || sixGood == 0) && isLong && IsThere(new DateOnly(2019, 12, 1)))
                all++;
        }
        return (risen, all);
    }

    /// <summary>What a branch was on a day, as the rows tell that are not of a later year.</summary>
    int? Standing(string unit, string kind, DateOnly day)
    {
        var rows = raw["unit_results"].Where(one => one["unit_id"] == unit && one["kind"] == kind && Day(one, "since").Year <= 2019).OrderBy(one => one["since"], StringComparer.Ordinal).ToList();
        var row = rows.LastOrDefault(one => Day(one, "since") <= day) ?? rows.Take(1).FirstOrDefault(one => one["origin"] == "start");
        return row?["value"] is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
    }

    IEnumerable<Row> Entries() => raw["activities"].Where(entry => entry["status"] == "recorded" && Day(entry, "held_on").Year == 2019);

    IEnumerable<Row> Findings() => raw["findings"].Where(one => one["status"] is not ("withdrawn" or "repeated") && Day(one, "found_on").Year == 2019);

    IEnumerable<Row> Terms(string person) => raw["appointments"].Where(term => term["person_id"] == person && term["withdrawn"] == "0" && term["secondment"] == "0");

    bool OnLeave(string person, DateOnly day) => raw["leaves"].Any(leave => leave["person_id"] == person && leave["cancelled"] == "0" && Day(leave, "first_day") <= day && day <= Day(leave, "last_day"));

    static IEnumerable<DateOnly> MonthEnds() => Days.Where(day => day.AddDays(1).Day == 1);

    static bool Acts(Row term, DateOnly day) =>
        Day(term, "starts_on") <= day && (term["ends_on"] is null || day <= Day(term, "ends_on")) && (term["trained_on"] is null ? term["needs_training"] == "0" : Day(term, "trained_on") <= day);

    static DateOnly Day(Row row, string column) => DateOnly.ParseExact(row[column]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateTime Local(string moment) => DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).AddHours(8);
}
