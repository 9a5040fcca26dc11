using System.Globalization;
using System.Text;

namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>What the two months came to, and what each person read of the first finding.</summary>
internal static class Figures
{
    static readonly (string Name, string Sql)[] Counted =
    [
        ("entries", "SELECT count(*) FROM activities"),
        ("findings and suggestions", "SELECT count(*) FROM findings"),
        ("steps of findings", "SELECT count(*) FROM finding_steps"),
        ("campaign entries", "SELECT count(*) FROM campaign_entries"),
        ("planned inspections", "SELECT count(*) FROM inspection_plans"),
        ("leaves", "SELECT count(*) FROM leaves"),
        ("refusals audited", "SELECT count(*) FROM audit_entries"),
        ("combined reminders", "SELECT count(*) FROM reminder_messages"),
        ("messages", "SELECT count(*) FROM outbox"),
        ("messages not sent", "SELECT count(*) FROM outbox WHERE status <> 'sent'"),
    ];

    public static async Task<string> OfAsync(VirtualCounty county, Told told)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"callbacks {county.Callbacks}, kills {county.Restarts}");
        foreach (var (name, sql) in Counted)
            text.Append(CultureInfo.InvariantCulture, $", {name} {await county.County.CountAsync(sql)}");
        text.AppendLine();
        foreach (var kind in told.Messages.GroupBy(message => message.Kind).OrderByDescending(kind => kind.Count()))
            text.Append(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Count()}  ");
        text.AppendLine();
        foreach (var message in told.Messages.Where(message => message.Kind == "finding" || (message.IsDaily && message.Text.Contains("问题1（", StringComparison.Ordinal))))
            text.AppendLine(CultureInfo.InvariantCulture, $"{message.SentAt:MM-dd HH:mm} {message.Account}: {message.Text.ReplaceLineEndings(" / ")}");
        return text.ToString();
    }
}
