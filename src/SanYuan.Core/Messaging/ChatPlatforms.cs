namespace SanYuan.Core.Messaging;

/// <summary>A chat platform the office enters people's accounts of.</summary>
/// <param name="Channel">One of <see cref="ChannelNames"/>.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Column">Of the roster's sheet of people.</param>
public sealed record ChatPlatform(string Channel, string Name, string Column);

public static class ChatPlatforms
{
    /// <summary>In the order in which they stand in a roster.</summary>
    public static readonly IReadOnlyList<ChatPlatform> All =
    [
        new(ChannelNames.WeCom, "企业微信", "企业微信账号"),
        new(ChannelNames.DingTalk, "钉钉", "钉钉账号"),
        new(ChannelNames.Feishu, "飞书", "飞书账号"),
        new(ChannelNames.BotFramework, "Teams", "Teams账号"),
    ];

    /// <returns>Null for channels without a platform, such as the chat page.</returns>
    public static ChatPlatform? Of(string channel) => All.FirstOrDefault(platform => platform.Channel == channel);
}
