using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;

namespace SanYuan.Core.Assessment.Settlements;

/// <summary>定档: a year's scores were frozen.</summary>
/// <param name="Book">The rules they were derived by.</param>
public sealed record Settlement(int Year, AssessmentBook Book, Change Made);

/// <summary>What somebody of the office was shown, to confirm exactly that.</summary>
/// <param name="Likeness">Of the scores; others have another.</param>
public sealed record Preview(int Year, string Likeness, Change Made)
{
    public static string LikenessOf(IEnumerable<Score> scores) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(';', scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Person.Value}:{score.Total}:{score.Outcome}"))))));
}
