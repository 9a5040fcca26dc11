using SanYuan.Bot.Commands;

return await CommandLine.RunAsync(args);
