namespace SanYuan.Benchmarks.Delivery;

/// <summary>What a round came to.</summary>
/// <param name="Floor">Seconds of the least that must be done.</param>
/// <param name="LatenessP99">Milliseconds.</param>
internal sealed record DeliveryFigures(double Floor, ServiceRound Service, int Calls, double LatenessP99)
{
    public required int Doubles { get; init; }
    public required int Misses { get; init; }
    public required int Count { get; init; }

    double Seconds => Service.Planning + Service.Delivering;

    /// <summary>1: as fast as the floor.</summary>
    public double Ratio => Floor / Seconds;

    public string Line(int doubles, int misses) =>
        $"ratio={Ratio:0.00} per_second={Count / Seconds:0} calls={Calls} lateness_p99_ms={LatenessP99:0} doubles={doubles} misses={misses}";

    public override string ToString() =>
        $"floor {Floor:0.00} s  service {Seconds:0.00} s (planned in {Service.Planning:0.00} s, {Service.PlanningCpu:0.00} s of CPU; delivered in {Service.Delivering:0.00} s, {Service.DeliveringCpu:0.00} s of CPU)  {Line(Doubles, Misses)}";
}
