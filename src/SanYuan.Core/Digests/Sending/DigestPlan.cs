using SanYuan.Core.Primitives;

namespace SanYuan.Core.Digests.Sending;

/// <summary>What one person is sent in one go.</summary>
internal sealed record Parcel(PersonId Person)
{
    public List<Digest> Digests { get; } = [];

    /// <summary>Corrections of what was sent before.</summary>
    public List<Correction> Corrections { get; } = [];
}

/// <summary>A correction of a digest.</summary>
/// <param name="Lines">What is said of it.</param>
/// <param name="Sent">The digest with its figures as they are now.</param>
internal sealed record Correction(IReadOnlyList<string> Lines, DigestSent Sent);

/// <summary>Everything a round writes.</summary>
/// <param name="Runs">What has come to its end once all of it is written.</param>
internal sealed record DigestPlan(IReadOnlyList<Parcel> Parcels, IReadOnlyList<DigestRun> Runs);
