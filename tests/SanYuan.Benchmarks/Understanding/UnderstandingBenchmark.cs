using System.Diagnostics;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Benchmarks.Understanding;

/// <summary>What a message costs to read: by the corpus, with a county's units and with a province's, and as texts grow.</summary>
internal static class UnderstandingBenchmark
{
    private const int Province50000 = 50_000;

    /// <summary>Rounds take turns between the directories, so that the machine's moods hit both alike; the best round counts.</summary>
    private const int Rounds = 15;

    private static readonly (string Name, string Piece)[] Adversaries =
    [
        ("prose", "昨天去水利局参加主题党日，二十人到会，发现会议记录不规范，建议建立台账。"), ("numerals", "一"), ("digits", "1"), ("leads", "发现"), ("units", "水利局、"), ("lists", "1."),
        ("weeks", "上"), ("quotes", "《"), ("negations", "不"), ("records", "昨天水利局支委会5人，"), ("branches", "园区三支部"), ("places", "在"),
    ];

    public static int Run(string[] options)
    {
        var count = options.Length > 0 ? int.Parse(options[0]) : Province50000;
        var messages = LabelledMessages.Read();
        var units = LabelledMessages.Units();
        var county = new Interpreter(new NameDirectory(units, []));
        var (province, milliseconds, megabytes) = Build([.. units, .. Province.Units(count)]);
        Console.WriteLine($"directory of {units.Count + count} units: {milliseconds:0} ms, {megabytes:0} MB");
        var small = new Readings(county, messages);
        var large = new Readings(province, messages);
        // Tiered compilation settles within the first second.
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1500;)
        {
            small.Round();
            large.Round();
        }

        (small.Best, large.Best) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            small.Round();
            large.Round();
        }

        Console.WriteLine($"{units.Count} units: {small.Best:0.0} us and {small.Bytes} bytes a message; {units.Count + count} units: {large.Best:0.0} us and {large.Bytes} bytes");
        foreach (var (name, piece) in Adversaries) Console.WriteLine(Growth(county, name, piece));
        Console.WriteLine($"ratio={large.Best / small.Best:0.00} us={small.Best:0.0} bytes={small.Bytes} us_50000={large.Best:0.0}");
        return 0;
    }

    private static (Interpreter Interpreter, double Milliseconds, double Megabytes) Build(List<NamedUnit> units)
    {
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var directory = new NameDirectory(units, []);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        return (new Interpreter(directory), elapsed, (GC.GetTotalMemory(true) - before) / 1048576.0);
    }

    /// <summary>Microseconds a character, for 500 and for 2,000 characters: the same when the reading is linear.</summary>
    private static string Growth(Interpreter interpreter, string name, string piece)
    {
        var shorter = PerCharacter(interpreter, piece, 500);
        var longer = PerCharacter(interpreter, piece, 2000);
        return $"{name,-10} us/char: {shorter:0.000} at 500, {longer:0.000} at 2000 ({longer / shorter:0.00})";
    }

    private static double PerCharacter(Interpreter interpreter, string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1))[..length];
        var now = new DateTimeOffset(2020, 10, 21, 16, 0, 0, TimeSpan.FromHours(8));
        var best = double.MaxValue;
        for (var i = 0; i < 40; i++)
        {
            var watch = Stopwatch.StartNew();
            interpreter.Interpret(text, now, Roles.Envoy);
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds);
        }

        return best / length;
    }

    /// <summary>The corpus read over and over by one interpreter.</summary>
    private sealed class Readings(Interpreter interpreter, List<LabelledMessage> messages)
    {
        private const int Times = 10;

        /// <summary>Microseconds a message in the best round.</summary>
        public double Best { get; set; }

        public long Bytes { get; private set; }

        public void Round()
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var time = 0; time < Times; time++)
            {
                foreach (var message in messages) interpreter.Interpret(message.Text, message.Now, message.Sender);
            }

            Best = Math.Min(Best, watch.Elapsed.TotalMicroseconds / (Times * messages.Count));
            Bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (Times * messages.Count);
        }
    }
}
