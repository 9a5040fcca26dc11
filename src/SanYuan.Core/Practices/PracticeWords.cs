using SanYuan.Core.Findings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices;

/// <summary>What is said about practices.</summary>
internal static class PracticeWords
{
    /// <summary>UTF-16 units of a practice in one message, and where it is one of a list.</summary>
    public const int PageLength = 550;
    const int MostGist = 36;

    public const string Empty = "经验是空的，没有记。请接着写怎么做的，例如「经验：主题党日前先请党员点题，到会率高了 #主题党日」。";
    public const string NoTags = "没看到标签，没有改动。例如「经验3 标签 主题党日、积分制」。";
    public const string NoneYet = "还没有人分享经验。您有好做法，回「经验：怎么做的 #主题党日」就行。";
    public const string NoneOfYours = "您还没有分享过经验。回「经验：怎么做的 #主题党日」就行。";

    public static string Shared(long number, IReadOnlyList<string> tags, bool suggested) =>
        $"谢谢分享，已记经验{number}{Tags(tags)}{(suggested && tags.Count > 0 ? $"（标签是按内容配的，要改回「经验{number} 标签 …」）" : "")}\n同事可以查到，也可能向您请教。收回说「撤回经验{number}」。";

    public static string Same(Practice same) => $"这条您已经分享过了（经验{same.Number}），没有重复记。";

    public static string Unknown(string number) => $"没有经验{number}，或已收回。回「经验」看最新的。";

    public static string NotYours(long number) => $"经验{number}不是您分享的，没有改动。";

    public static string Tagged(long number, IReadOnlyList<string> tags) => $"好的，经验{number}的标签是{Tags(tags)}。";

    public static string Withdrawn(long number) => $"已收回经验{number}，别人查不到了；原话仍保留。";

    public static string WhatReason(long number) => $"隐藏要写原因，没有改动。例如「隐藏经验{number} 原因：写到了个人隐私」。";

    public static string Hidden(long number) => $"已隐藏经验{number}，已告知作者。要恢复回「恢复经验{number}」。";

    public static string HiddenToAuthor(Practice one, string reason) =>
        $"您的经验{one.Number}（{Gist(one.Content.Text)}）党建办先隐藏了，原话仍保留。\n原因：{FindingWords.Short(reason, 200)}\n改好了可以重新发一条「经验：…」。";

    public static string Restored(long number) => $"已恢复经验{number}，大家又能查到了。";

    public static string NotHidden(long number) => $"经验{number}没有被隐藏，没有改动。";

    /// <summary>One part of a practice, verbatim.</summary>
    public static string Page(Practice one, int page, Request request)
    {
        var pages = Pages(one);
        var start = Cut(one.Content.Text, (page - 1) * PageLength);
        var part = one.Content.Text[start..Cut(one.Content.Text, Math.Min(one.Content.Text.Length, page * PageLength))];
        var head = $"经验{one.Number}｜{FindingWords.Person(one.Content.Author, request.Roster)} {one.Content.Shared.At.ToOffset(request.Moment.Offset):M月d日}{Tags(one.Content.Tags)}{(pages > 1 ? $"（{page}/{pages}）" : "")}";
        return $"{head}\n{part}{(page < pages ? $"\n接着看回「经验{one.Number} 第{page + 1}页」" : "")}";
    }

    public static int Pages(Practice one) => Math.Max(1, (one.Content.Text.Length + PageLength - 1) / PageLength);

    public static string NoSuchPage(Practice one) => $"经验{one.Number}只有{Pages(one)}页。";

    public static string List(string head, IReadOnlyList<Practice> newest, int total, RosterSnapshot roster) =>
        $"{head}{total}条{(total > newest.Count ? $"（列最新{newest.Count}条）" : "")}\n{string.Join('\n', newest.Select(one => Line(one, roster)))}\n看全文回「经验{newest[0].Number}」；有难处直接问：「请教 怎么开好组织生活会」。";

    public static string NoSuchTag(string tag, IReadOnlyList<string> tags) =>
        $"还没有「{tag}」的经验。{(tags.Count > 0 ? $"有的标签：{string.Join('、', tags)}。" : "")}换个说法直接问：「请教 {tag}怎么做」。";

    public static string Line(Practice one, RosterSnapshot roster) => $"{one.Number} {FindingWords.Person(one.Content.Author, roster)}：{Gist(one.Content.Text)}{Tags(one.Content.Tags)}";

    public static string Gist(string text) => FindingWords.Short(text.ReplaceLineEndings(" "), MostGist);

    static string Tags(IReadOnlyList<string> tags) => string.Concat(tags.Select(tag => $" #{tag}"));

    /// <summary>A character of two units is never cut in half.</summary>
    static int Cut(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
