using SanYuan.Benchmarks.Callbacks;
using SanYuan.Benchmarks.Delivery;
using SanYuan.Benchmarks.Digests;
using SanYuan.Benchmarks.Pages;
using SanYuan.Benchmarks.Understanding;

return args switch
{
    ["callbacks", .. var options] => await CallbackBenchmark.RunAsync(options),
    ["understanding", .. var options] => UnderstandingBenchmark.Run(options),
    ["delivery", .. var options] => await DeliveryBenchmark.RunAsync(options),
    ["digests", .. var options] => await DigestBenchmark.RunAsync(options),
    ["pages", .. var options] => await PageBenchmark.RunAsync(options),
    // What follows are the processes a benchmark starts for itself.
    ["callbacks-server", var kind, var port, var folder] => await EchoServer.RunAsync(kind, int.Parse(port), folder),
    ["callbacks-load", var port, var round, var requests] => await LoadClient.RunAsync(int.Parse(port), int.Parse(round), int.Parse(requests)),
    ["delivery-platform", var port] => await DeliveryBenchmark.ServePlatformAsync(port),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/SanYuan.Benchmarks -- callbacks [rounds] [requests a round]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/SanYuan.Benchmarks -- understanding [units]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/SanYuan.Benchmarks -- delivery [reminders] [rounds]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/SanYuan.Benchmarks -- digests [entries] [years] [people] [units]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/SanYuan.Benchmarks -- pages [FILE, or entries] [years] [people] [units]");
    return 1;
}
