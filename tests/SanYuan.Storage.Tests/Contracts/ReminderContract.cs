using SanYuan.Core.Activities;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class ReminderContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Monday = new(2019, 10, 14);

    static ReminderItem Item(PersonId person, string key, string line = "办件事") => new(person, key, line, new Why("规则", "依据")) { Due = Monday };

    Task<bool> SayAsync(PersonId person, DateOnly day, params string[] keys) => WriteAsync(async (session, token) =>
    {
        await session.Reminders.SayAsync(person, day, $"daily:{day:yyyyMMdd}:{person.Value}", [.. keys.Select(key => Item(person, key))], token);
        return true;
    });

    Task<IReadOnlyList<SaidItem>> UnsettledAsync() => ReadAsync((session, token) => session.Reminders.UnsettledAsync(token));

    [Fact]
    public async Task An_hour_chosen_again_takes_the_place_of_the_one_before()
    {
        var made = new Change(Envoy, Noon, new MessageSource("wecom", "m1"));
        await WriteAsync((session, token) => session.Reminders.ChooseHourAsync(8, made, token));
        await WriteAsync((session, token) => session.Reminders.ChooseHourAsync(15, made, token));
        var hours = await ReadAsync((session, token) => session.Reminders.HoursAsync(token));
        Assert.Equal([(Envoy, 15)], hours.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Slots_are_closed_once_whatever_is_repeated()
    {
        for (var time = 0; time < 2; time++)
            await WriteAsync((session, token) => session.Reminders.CloseSlotAsync(Monday, 9, token));
        Assert.Equal([9], await ReadAsync((session, token) => session.Reminders.SlotsAsync(Monday, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Reminders.SlotsAsync(Monday.AddDays(1), token)));
    }

    [Fact]
    public async Task A_person_gets_one_message_a_day()
    {
        await SayAsync(Envoy, Monday, "finding:1:due");
        await Assert.ThrowsAnyAsync<Exception>(() => SayAsync(Envoy, Monday, "finding:2:due"));
        await SayAsync(Other, Monday, "finding:1:due");
        await SayAsync(Envoy, Monday.AddDays(1), "finding:2:due");
        var counts = await ReadAsync((session, token) => session.Reminders.CountAsync(Monday, Monday.AddDays(6), token));
        Assert.Equal((2, 1), (counts[Envoy], counts[Other]));
    }

    [Fact]
    public async Task What_was_said_is_put_off_settled_and_said_anew()
    {
        await SayAsync(Envoy, Monday, "finding:1:due", "duty:7:late");
        var last = (await ReadAsync((session, token) => session.Reminders.LastAsync(Envoy, token)))!;
        Assert.Equal(last, await ReadAsync((session, token) => session.Reminders.FindAsync(last.OutboxKey, token)));
        await WriteAsync((session, token) => session.Reminders.PutOffAsync(last.Id, Monday.AddDays(3), token));
        Assert.All(await UnsettledAsync(), item => Assert.Equal((Monday, Monday.AddDays(3)), (item.SaidOn, item.AgainOn)));

        var finding = (await UnsettledAsync()).Single(item => item.Subject == "finding:1");
        await WriteAsync((session, token) => session.Reminders.SettleAsync([finding], Settled.Gone, Monday.AddDays(2), token));
        Assert.Equal("duty:7", Assert.Single(await UnsettledAsync()).Subject);
        Assert.Single(await ReadAsync((session, token) => session.Reminders.UnsettledAsync("duty:", token)));
        Assert.Empty(await ReadAsync((session, token) => session.Reminders.UnsettledAsync("duty:8", token)));
        await SayAsync(Envoy, Monday.AddDays(3), "finding:1:due");
        Assert.Equal([null, Monday.AddDays(3)], (await UnsettledAsync()).OrderByDescending(item => item.SaidOn).Select(item => item.AgainOn));
    }

    [Fact]
    public async Task The_figures_tell_how_often_people_were_asked_and_what_came_of_it()
    {
        await SayAsync(Envoy, Monday, "a:1:x", "a:2:x", "a:3:x", "a:4:x");
        await SayAsync(Other, Monday.AddDays(1), "a:1:x");
        var said = (await UnsettledAsync()).Where(item => item.Person == Envoy).ToDictionary(item => item.Key);
        await WriteAsync((session, token) => session.Reminders.SettleAsync([said["a:1:x"]], Settled.Gone, Monday.AddDays(2), token));
        await WriteAsync((session, token) => session.Reminders.SettleAsync([said["a:2:x"]], Settled.Gone, Monday.AddDays(20), token));
        await WriteAsync((session, token) => session.Reminders.SettleAsync([said["a:3:x"]], Settled.Told, Monday.AddDays(1), token));
        Assert.Equal(new AskingFigures(2, 2, 5, 1, 1, 0), await ReadAsync((session, token) => session.Reminders.FiguresAsync(Monday, Monday.AddDays(6), 7, token)));
        Assert.Equal(new AskingFigures(0, 0, 0, 0, 0, 0), await ReadAsync((session, token) => session.Reminders.FiguresAsync(Monday.AddDays(-7), Monday.AddDays(-1), 7, token)));
    }
}
