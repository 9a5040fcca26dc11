namespace SanYuan.Core.Messaging;

/// <summary>What people call the channels.</summary>
public static class ChannelWords
{
    static readonly Dictionary<string, string> Names = new(ChatPlatforms.All.Select(platform => KeyValuePair.Create(platform.Channel, platform.Name)), StringComparer.Ordinal)
    {
        [ChannelNames.DirectLine] = "别处的网页聊天",
        [ChannelNames.WebChat] = "网页聊天",
        [ChannelNames.Console] = "后台",
    };

    public static string Name(string channel) => Names.GetValueOrDefault(channel, channel);

    /// <returns>Null for what is no channel's name.</returns>
    public static string? ByName(string name) => Names.Where(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Key).FirstOrDefault();
}
