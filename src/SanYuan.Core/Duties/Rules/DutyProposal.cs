using SanYuan.Core.Messaging;

namespace SanYuan.Core.Duties.Rules;

/// <summary>A rule as somebody would have it.</summary>
/// <param name="Refused">What is answered instead; nothing where it can be taken.</param>
/// <param name="Before">The rule it takes the place of; null for a new one.</param>
/// <param name="Rule">Null where it cannot be taken.</param>
internal sealed record DutyProposal(Reply Refused, DutyRule? Before, DutyRule? Rule);
