using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>A chat platform as its members' phones show it. Another platform offers phones by being registered as one of these.</summary>
public interface IPhonePlatform
{
    /// <summary>As transcripts name it, such as <c>wecom</c>; never changes.</summary>
    string Channel { get; }

    /// <summary>As people call it.</summary>
    string Title { get; }

    /// <summary>The kinds of <see cref="LineKinds"/> that its phones can send.</summary>
    IReadOnlyList<string> Offers { get; }

    /// <summary>What can be made to go wrong.</summary>
    IReadOnlyList<PhoneSwitch> Switches { get; }

    /// <summary>Everything that was shown to members since the last reset, in order.</summary>
    IReadOnlyList<PhoneMessage> Messages { get; }

    /// <summary>Learns where the simulator is and where the service.</summary>
    /// <returns>The settings that the service needs, by their names in the environment.</returns>
    IReadOnlyDictionary<string, string> Meet(Uri simulator, Uri service);

    /// <summary>Whether the service can be reached as it was set up.</summary>
    /// <returns>Null when it can; otherwise what to do, in Chinese.</returns>
    Task<string?> CheckAsync(CancellationToken cancellationToken);

    /// <summary>A member does something on the phone.</summary>
    Task<PhoneDelivery> SendAsync(TranscriptLine line, CancellationToken cancellationToken);
}

/// <summary>Something a phone shows.</summary>
/// <param name="Who">The account.</param>
/// <param name="Kind"><see cref="LineKinds.Answer"/> or <see cref="LineKinds.Push"/>.</param>
/// <param name="Buttons">Their labels.</param>
public sealed record PhoneMessage(string Who, string Kind, string Words, IReadOnlyList<string> Buttons);

/// <summary>What became of something that a member sent.</summary>
/// <param name="State">In Chinese, for whoever looks on.</param>
public sealed record PhoneDelivery(string State)
{
    /// <summary>What came back with the delivery itself; null: nothing did.</summary>
    public string? Reply { get; init; }

    public static readonly PhoneDelivery NoSuchButton = new("没有点成：手机上没有这张卡片");

    public static PhoneDelivery Of(int deliveries) => new(deliveries switch
    {
        0 => "没有送达：服务没有收下",
        1 => "已送达",
        _ => $"已送达，送了 {deliveries} 次",
    });
}
