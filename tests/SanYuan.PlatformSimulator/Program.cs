using SanYuan.PlatformSimulator.Phones;

// A stand-in for the chat platforms: their API to be called, a client side that delivers callbacks, and a page with phones. See docs/simulator.md.
return await SimulatorCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
