using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.Findings;

/// <summary>Finds what numbers name, and refuses all when one of them may not be touched.</summary>
internal static class FindingLookup
{
    /// <param name="check">Null when the sender may.</param>
    public static async Task<(IReadOnlyList<FindingCase> Cases, Reply? Refusal)> AllAsync(
        IReadOnlyList<long> numbers, Func<FindingCase, Request, Reply?> check, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var cases = await session.FindingLife.FindAsync([.. numbers.Distinct()], cancellationToken);
        foreach (var number in numbers)
        {
            var one = cases.FirstOrDefault(found => found.Number == number);
            if (one is null)
                return ([], Reply.Refused("unknown_number", FindingLookupWords.Unknown(number)));
            if (check(one, request) is { } refusal)
                return ([], refusal);
        }
        return (cases, null);
    }

    /// <summary>The same; of one that is carried by another number, that one.</summary>
    public static async Task<(IReadOnlyList<FindingCase> Cases, Reply? Refusal)> CarriedAsync(
        IReadOnlyList<long> numbers, Func<FindingCase, Request, Reply?> check, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await AllAsync(numbers, check, request, session, cancellationToken);
        return refusal is not null || cases.All(one => one.Status != FindingStatus.Repeated)
            ? (cases, refusal)
            : await AllAsync([.. cases.Select(one => one.Status == FindingStatus.Repeated ? one.Repeats!.Value : one.Number).Distinct()], check, request, session, cancellationToken);
    }
}

internal static class FindingLookupWords
{
    public static string Unknown(long number) => $"没有找到问题{number}，没有改动。回复「问题」看您能看到的。";

    public static string NotYours(long number) => $"问题{number}不归您这边，没有改动。回复「问题」看您能看到的。";

    public static string Over(FindingCase one) => $"{FindingWords.Name(one)}现在是「{FindingWords.State(one)}」，没有改动。";
}
