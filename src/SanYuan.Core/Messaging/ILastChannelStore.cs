using SanYuan.Core.Primitives;

namespace SanYuan.Core.Messaging;

/// <summary>On which channel people last spoke who have accounts on several: there they look first.</summary>
public interface ILastChannelStore
{
    Task SpokeAsync(PersonId person, string channel, CancellationToken cancellationToken);

    /// <summary>Whoever has not spoken since they have several accounts is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);
}
