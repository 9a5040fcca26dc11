using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>All phones of all platforms: what is done on them goes to the service, what the service says comes to them.</summary>
public sealed class PhoneDesk(IEnumerable<IPhonePlatform> platforms, PhoneLog log)
{
    const string On = "on", Off = "off";

    readonly IPhonePlatform[] _platforms = [.. platforms];
    readonly Dictionary<string, int> _taken = [];
    readonly Lock _gate = new();

    public IReadOnlyList<IPhonePlatform> Platforms => _platforms;

    /// <returns>What is wrong with something to do, in Chinese; null when nothing is.</returns>
    public string? WhyNot(TranscriptLine line)
    {
        if (Array.Find(_platforms, one => one.Channel == line.Channel) is not { } platform)
            return $"这里没有 {line.Channel} 的手机";
        if (line.Kind == LineKinds.Switch)
            return SwitchOf(platform, line) is null ? $"{platform.Title}没有开关「{line.Words}」" : null;
        return !platform.Offers.Contains(line.Kind) ? $"{platform.Title}的手机发不了「{line.Kind}」" : line.Who.Length == 0 ? "没有写是谁" : null;
    }

    /// <summary>Does what a line says; it must be possible, see <see cref="WhyNot"/>.</summary>
    public async Task DoAsync(TranscriptLine line, CancellationToken cancellationToken)
    {
        var platform = Array.Find(_platforms, one => one.Channel == line.Channel)!;
        var entry = log.Add(line, "正在送…");
        if (line.Kind == LineKinds.Switch)
        {
            SwitchOf(platform, line)!.Set(!line.Words.EndsWith(" " + Off, StringComparison.Ordinal));
            log.SetState(entry, "");
            return;
        }
        try
        {
            var delivery = await platform.SendAsync(line, cancellationToken);
            log.SetState(entry, delivery.State);
            if (delivery.Reply is { } reply)
                log.Add(new TranscriptLine { Channel = line.Channel, Who = line.Who, Kind = LineKinds.Answer, Words = reply });
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Of the service's making: an answer that the platform would not take.
            log.SetState(entry, $"平台看不懂服务的答复：{fault.Message}");
        }
    }

    /// <summary>Brings to the phones what platforms have taken from the service since.</summary>
    public void Collect()
    {
        lock (_gate)
            foreach (var platform in _platforms)
            {
                var messages = platform.Messages;
                var taken = _taken.GetValueOrDefault(platform.Channel);
                // Fewer than were taken: the platform was reset.
                foreach (var message in messages.Skip(taken <= messages.Count ? taken : 0))
                    log.Add(Heard(platform, message));
                _taken[platform.Channel] = messages.Count;
            }
    }

    static TranscriptLine Heard(IPhonePlatform platform, PhoneMessage message) => new()
    {
        Channel = platform.Channel,
        Who = message.Who,
        Kind = message.Kind,
        Words = message.Words,
        Buttons = message.Buttons.Count == 0 ? null : message.Buttons,
    };

    static PhoneSwitch? SwitchOf(IPhonePlatform platform, TranscriptLine line) =>
        line.Words.Split(' ') is [var name, .. var rest] && rest is [] or [On or Off] ? platform.Switches.FirstOrDefault(one => one.Name == name) : null;
}
