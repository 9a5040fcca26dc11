using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones.Replaying;

/// <param name="IgnoreNumbers">Days and numbers that change by themselves are no difference.</param>
/// <param name="Patience">For an answer that was recorded and does not come.</param>
/// <param name="Quiet">How long nothing more must come at the end.</param>
public sealed record PlayerOptions(bool IgnoreNumbers, TimeSpan Patience, TimeSpan Quiet)
{
    public static readonly PlayerOptions Usual = new(false, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(6));
}

/// <summary>Says once more, in order, what was said in a transcript, and waits for what was answered and sent before it goes on.</summary>
public sealed class Player(PhoneDesk desk, PhoneLog log, TimeProvider time)
{
    int _playing;

    /// <returns>The differences, none when all is as it was.</returns>
    /// <exception cref="TranscriptException">The service is not there, or these phones cannot do what the transcript says.</exception>
    public async Task<IReadOnlyList<Difference>> PlayAsync(Transcript transcript, PlayerOptions options, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _playing, 1) == 1)
            throw new TranscriptException("另一份对话正在重放，请等它放完。");
        try
        {
            await CheckAsync(transcript, cancellationToken);
            var before = log.LastNumber;
            var expected = new Dictionary<(string, string), int>();
            foreach (var line in transcript.Lines)
                if (LineKinds.IsHeard(line.Kind))
                    expected[Phone(line)] = expected.GetValueOrDefault(Phone(line)) + 1;
                else
                {
                    await HeardAsync(before, expected, options.Patience, cancellationToken);
                    await desk.DoAsync(line, cancellationToken);
                }
            await HeardAsync(before, expected, options.Patience, cancellationToken);
            await QuietAsync(options.Quiet, cancellationToken);
            return Comparison.Between(transcript.Lines, Since(before).Select(entry => entry.Line), options.IgnoreNumbers);
        }
        finally
        {
            _playing = 0;
        }
    }

    async Task CheckAsync(Transcript transcript, CancellationToken cancellationToken)
    {
        foreach (var (line, number) in transcript.Lines.Select((line, place) => (line, place + 2)).Where(one => !LineKinds.IsHeard(one.line.Kind)))
            if (desk.WhyNot(line) is { } why)
                throw new TranscriptException($"第{number}行：{why}。");
        foreach (var platform in desk.Platforms.Where(one => transcript.Lines.Any(line => line.Channel == one.Channel)))
            if (await platform.CheckAsync(cancellationToken) is { } why)
                throw new TranscriptException(why);
    }

    /// <summary>Waits until each phone has heard as much as it had then. What does not come is not waited for a second time.</summary>
    async Task HeardAsync(int before, Dictionary<(string, string), int> expected, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        while (true)
        {
            var changed = log.ChangedAsync(either.Token);
            var heard = Since(before).Where(entry => LineKinds.IsHeard(entry.Line.Kind)).CountBy(entry => Phone(entry.Line)).ToDictionary();
            var missing = expected.Where(phone => heard.GetValueOrDefault(phone.Key) < phone.Value).Select(phone => phone.Key).ToList();
            if (missing.Count == 0)
                return;
            try
            {
                await changed;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                foreach (var phone in missing)
                    expected[phone] = heard.GetValueOrDefault(phone);
                return;
            }
        }
    }

    async Task QuietAsync(TimeSpan quiet, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var limit = new CancellationTokenSource(quiet, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await log.ChangedAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    IEnumerable<PhoneEntry> Since(int number) => log.Entries.Where(entry => entry.Number > number);

    static (string Channel, string Who) Phone(TranscriptLine line) => (line.Channel, line.Who.ToLowerInvariant());
}
