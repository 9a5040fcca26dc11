using System.Globalization;
using CsCheck;
using MiniExcelLibs;
using SanYuan.Bot.Documents;
using SanYuan.Core.Assessment;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>A third party with the rows of the ledger, or with the Excel file alone, gets the same scores.</summary>
public sealed class RecomputeTests
{
    static readonly DateOnly Today = new(2020, 2, 20);

    static string Told(string role, int months, IEnumerable<(int Number, int Achieved, int Required)> lines, decimal total) =>
        $"{role} {months} {string.Join(' ', lines.OrderBy(line => line.Number).Select(line => $"{line.Number}:{line.Achieved}/{line.Required}"))} = {total.ToString("0.00", CultureInfo.InvariantCulture)}";

    static async Task CompareAsync(GeneratedYear year)
    {
        await using var county = await GeneratedCounty.OpenAsync(year);
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        var expected = new NaiveAssessment(await RawLedger.ReadAsync(county), Today).Scores()
            .ToDictionary(one => one.Key, one => Told(one.Value.Role, one.Value.Months, one.Value.Lines.Select(line => (line.Key, line.Value.Achieved, line.Value.Required)), one.Value.Total));
        var scores = await county.ScoresAsync();
        var actual = scores.Scores.ToDictionary(
            score => roster.PersonById(score.Person)!.Code,
            score => Told(Code<Roles>.Of(score.Role), score.Months, score.Lines.Select(line => (line.Rule.Number, line.Achieved, line.Required)), score.Total));
        Assert.Equal(expected, actual);
        foreach (var score in scores.Scores)
        {
            var alone = await county.ReadAsync((session, token) => county.Get<AssessmentDesk>().OneAsync(2019, score.Person, Today, roster, session, token));
            Assert.Equivalent(score, Assert.Single(alone.Scores), strict: true);
        }
        AssertFromWorkbook(scores, roster);
    }

    [Fact]
    public async Task Every_score_of_any_year_is_what_the_raw_rows_and_the_workbook_say() => await GeneratedCounty.Years.SampleAsync(CompareAsync, iter: 25, threads: 2);

    /// <summary>By what the sheet 说明 tells, out of the sheets 规则, 依据 and 得分.</summary>
    static void AssertFromWorkbook(YearScores scores, RosterSnapshot roster)
    {
        using var file = new MemoryStream(AssessmentWorkbook.Write(scores, roster));
        List<IDictionary<string, object?>> Sheet(string name) => [.. file.Query(useHeaderRow: true, sheetName: name).Cast<IDictionary<string, object?>>()];
        int Int(object? cell) => Convert.ToInt32(cell, CultureInfo.InvariantCulture);
        var rules = Sheet("规则").ToDictionary(rule => Int(rule["条号"]));
        var behind = Sheet("依据").ToLookup(proof => ($"{proof["编码"]}", Int(proof["条号"])));
        foreach (var told in Sheet("得分"))
        {
            var counted = new List<(IDictionary<string, object?> Rule, int Achieved, int Required)>();
            foreach (var (number, rule) in rules.Where(rule => $"{rule.Value["角色"]}" == "三员" || $"{rule.Value["角色"]}" == "党建监督员" == ($"{told["角色"]}" == "党建监督员")))
            {
                var proofs = behind[($"{told["编码"]}", number)].ToList();
                var target = Int(rule["全年目标"]);
                var required = target > 0 ? (int)Math.Ceiling(target * Int(told["在任月数"]) / 12.0) : proofs.Sum(proof => Int(proof["应"]));
                if (required > 0)
                    counted.Add((rule, Math.Clamp(proofs.Sum(proof => Int(proof["计"])), 0, required), required));
            }
            var parts = counted.GroupBy(line => $"{line.Rule["部分"]}").ToDictionary(part => part.Key, part => (Of: Int(part.First().Rule["部分权重"]), Weights: part.Sum(line => Int(line.Rule["权重"]))));
            var total = counted.Sum(line => Math.Round(
                100m * parts[$"{line.Rule["部分"]}"].Of * Int(line.Rule["权重"]) / (parts.Values.Sum(part => part.Of) * parts[$"{line.Rule["部分"]}"].Weights) * line.Achieved / line.Required,
                10, MidpointRounding.AwayFromZero));
            Assert.Equal((told["编码"], Math.Round(total, 2, MidpointRounding.AwayFromZero)), (told["编码"], Convert.ToDecimal(told["得分"], CultureInfo.InvariantCulture)));
        }
        Assert.Equal(scores.Scores.Count, Sheet("得分").Count);
    }
}
