using System.Globalization;
using Microsoft.Data.Sqlite;
using SanYuan.Core.WorkingDays;
using SanYuan.EndToEnd.Tests.WeCom;

namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>A message as the service's outbox tells it.</summary>
/// <param name="SentAt">The county's time.</param>
internal sealed record ToldMessage(string Account, string Kind, string Key, string Text, DateTime SentAt)
{
    public bool IsDaily => Key.StartsWith("daily:", StringComparison.Ordinal);

    public string Day => SentAt.ToString("MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>All that was sent in the two months.</summary>
internal sealed class Told(IReadOnlyList<ToldMessage> messages)
{
    const int Budget = 3;

    static readonly TimeSpan County = TimeSpan.FromHours(8);

    public IReadOnlyList<ToldMessage> Messages => messages;

    public static async Task<Told> ReadAsync(WeComCounty county)
    {
        var messages = new List<ToldMessage>();
        await using var connection = new SqliteConnection(county.Service.ConnectionString + ";Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT account, kind, unique_key, text, sent_at FROM outbox WHERE status = 'sent' ORDER BY sent_at, id";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            messages.Add(new ToldMessage(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                DateTimeOffset.Parse(reader.GetString(4), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToOffset(County).DateTime));
        return new Told(messages);
    }

    public IReadOnlyList<ToldMessage> To(string account) => [.. messages.Where(message => message.Account == account)];

    public string? First(string account, string words) => To(account).FirstOrDefault(message => message.Text.Contains(words, StringComparison.Ordinal))?.Day;

    public IEnumerable<string> RemindedOf(string account, string words) =>
        To(account).Where(message => message.IsDaily && message.Text.Contains(words, StringComparison.Ordinal)).Select(message => message.Day);

    /// <summary>What a phone shows is what was sent, each once.</summary>
    public void NothingTwice(WeComCounty county)
    {
        foreach (var phone in messages.GroupBy(message => message.Account))
            Assert.Equal(phone.Select(message => message.Text).Order(StringComparer.Ordinal), county.WeCom.Outbox.SeenBy(phone.Key).Order(StringComparer.Ordinal));
    }

    public void NeverOnDaysOffOrAtNight() => Assert.DoesNotContain(
        messages, message => !WorkingDayCalendar.Official.IsWorkingDay(DateOnly.FromDateTime(message.SentAt)) || message.SentAt.TimeOfDay < new TimeSpan(7, 30, 0) || message.SentAt.TimeOfDay > new TimeSpan(21, 30, 0));

    public void RemindersAreOneADayAndThreeAWeek()
    {
        var daily = messages.Where(message => message.IsDaily).ToList();
        Assert.All(daily.GroupBy(message => (message.Account, message.Day)), day => Assert.Single(day));
        Assert.All(daily.GroupBy(message => (message.Account, ISOWeek.GetWeekOfYear(message.SentAt))), week => Assert.InRange(week.Count(), 1, Budget));
    }
}
