namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>One line of the play.</summary>
/// <param name="At">2019, the county's clock: 10-09 11:00.</param>
/// <param name="Hears">What the reply holds.</param>
internal sealed record Line(string At, string Who, string Says, string Hears);
