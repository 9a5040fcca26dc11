using SanYuan.PlatformSimulator;

// A stand-in for the chat platforms: their API to be called, and a client side that delivers callbacks.
//   dotnet run --project tests/SanYuan.PlatformSimulator -- --urls http://127.0.0.1:5090 --WeCom:CallbackUrl http://127.0.0.1:5080/callbacks/wecom
SimulatorHost.Create(args, TimeProvider.System).Run();
