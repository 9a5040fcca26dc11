using SanYuan.Benchmarks.Callbacks;

return args switch
{
    ["callbacks", .. var options] => await CallbackBenchmark.RunAsync(options),
    // What follows are the processes a benchmark starts for itself.
    ["callbacks-server", var kind, var port, var folder] => await EchoServer.RunAsync(kind, int.Parse(port), folder),
    ["callbacks-load", var port, var round, var requests] => await LoadClient.RunAsync(int.Parse(port), int.Parse(round), int.Parse(requests)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/SanYuan.Benchmarks -- callbacks [rounds] [requests a round]");
    return 1;
}
