using System.Globalization;
using SanYuan.Bot.WebConsole.Pages.Ledger;
using SanYuan.Core.Activities;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;

namespace SanYuan.Bot.WebConsole.Saying;

/// <summary>A thing that two people might change at once, as it stands: a form keeps the stamp of what it was drawn from.</summary>
/// <param name="Stamp">Another one after each change.</param>
/// <param name="Words">What it is now.</param>
/// <param name="Last">Who changed it last; null where nobody did.</param>
public sealed record Edition(string Stamp, string Words, Change? Last);

/// <summary>Names of what is changed by forms, and how each stands.</summary>
internal static class Editions
{
    const string EntryName = "entry";
    const string DutyName = "duty";

    public const string Book = "assessment";
    public const string Budget = "budget";
    public const string Photos = "photos";

    public static string Entry(ActivityId id) => $"{EntryName}:{id.Value}";

    public static string Duty(int number) => $"{DutyName}:{number}";

    /// <summary>The name comes from a form, so it may be anything's: an entry is shown to whoever may read it, rules to the office.</summary>
    /// <returns>Null for what is not there, or not theirs.</returns>
    public static async Task<Edition?> ReadAsync(string subject, Visitor visitor, RosterSnapshot roster, Language language, ILedgerSession session, CancellationToken cancellationToken) => subject.Split(':') switch
    {
        [EntryName, var number] when Number(number) is { } id => await EntryAsync(new ActivityId(id), visitor, roster, language, session, cancellationToken),
        _ when !visitor.IsAny(OpenToAttribute.Office) => null,
        [DutyName, var number] when Number(number) is { } id => await DutyAsync((int)id, session, cancellationToken),
        [Book] => await BookAsync(session, cancellationToken),
        [Budget] => OfSetting(await session.Settings.CurrentAsync(SettingNames.WeeklyReminders, cancellationToken), $"每人每周最多{await ReminderBudget.ReadAsync(session, cancellationToken)}条提醒"),
        [Photos] => await session.Settings.CurrentAsync(SettingNames.PhotosRequired, cancellationToken) is var photos ? OfSetting(photos, photos is { Value: "on" } ? $"报告要附照片：{photos.Reason}" : "报告不要求附照片") : null,
        _ => null,
    };

    static async Task<Edition?> EntryAsync(ActivityId id, Visitor visitor, RosterSnapshot roster, Language language, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await EntryView.ReadAsync(id.Value, visitor, roster, session, cancellationToken) is not { Entry: var entry, Versions: [.., var last] })
            return null;
        return new Edition(Text(entry.Version), $"{id} {EntryFacts.Short(entry.Content, roster, language)}", new Change(last.By, last.At, last.Source ?? default));
    }

    static async Task<Edition?> DutyAsync(int number, ILedgerSession session, CancellationToken cancellationToken)
    {
        var changes = await session.Duties.ChangesAsync(number, cancellationToken);
        return (await DutyLedger.BookAsync(session, cancellationToken)).Find(number) is { } rule ? new Edition(Text(changes.Count), $"职责 {DutyWords.Line(rule)}", changes.Count > 0 ? changes[^1].Made : null) : null;
    }

    static async Task<Edition> BookAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        var changes = await session.Assessments.ChangesAsync(cancellationToken);
        var book = await AssessmentDesk.BookAsync(session, cancellationToken);
        return new Edition(Text(changes.Count), BookWords(book), changes.Count > 0 ? changes[^1].Made : null);
    }

    static Edition OfSetting(OfficeSetting? set, string words) => new(Stamp(set), words, set?.Made);

    /// <summary>Which decision stands; empty where the office never made one.</summary>
    public static string Stamp(OfficeSetting? set) => set?.Made.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";

    static string BookWords(AssessmentBook book)
    {
        var parts = string.Join(' ', book.Parts.OrderBy(part => part.Key).Select(part => $"{AssessmentWords.Name(part.Key)}{part.Value}"));
        return $"{parts}；{string.Join('，', book.Rules.Select(rule => $"规则{rule.Number} 权重{rule.Weight}{(rule.Target > 0 ? $" 目标{rule.Target}" : "")}"))}；表扬{book.Praise} 约谈{book.Talk}";
    }

    static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue ? number : null;

    static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
