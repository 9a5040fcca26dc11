using System.CommandLine;
using SanYuan.Bot.Commands.Understand;

var root = new RootCommand("SanYuan") { UnderstandCommand.Create() };
root.SetAction((_, token) => WebApplication.CreateBuilder(args).Build().RunAsync(token));
return await root.Parse(args).InvokeAsync();
