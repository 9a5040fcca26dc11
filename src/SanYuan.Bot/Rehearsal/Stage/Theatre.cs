using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>What every script plays with: the county, who is in it, chance, and what is to come.</summary>
internal sealed class Theatre(RehearsalHost host, Dice dice)
{
    static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Nobody writes later than this; what would be later is for the next working morning.</summary>
    static readonly TimeOnly Bedtime = new(20, 30);

    /// <summary>How many of a county's envoys and instructors do little of what is theirs.</summary>
    const int Slack = 5;

    /// <summary>Of a hundred messages, those the platform delivers twice.</summary>
    const int Twice = 2;

    long _messages;
    HashSet<PersonId>? _slack;

    public Dice Dice => dice;

    public RehearsalHost Host => host;

    public Agenda Agenda { get; } = new();

    public Notes Notes { get; } = new();

    public RosterSnapshot Roster => host.Roster;

    public WorkingDayCalendar Calendar => Roster.Calendar;

    public DateTimeOffset Now => host.Clock.GetUtcNow().ToOffset(Offset);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public static DateTimeOffset Moment(DateOnly day, int hour, int minute = 0) => new(day.ToDateTime(new TimeOnly(hour, minute)), Offset);

    /// <summary>The branches appointees are posted to, in the order of codes.</summary>
    public IReadOnlyList<Unit> Branches => [.. Roster.Units.Where(unit => unit.Kind != UnitKind.Sector && unit.ClosedOn is null)];

    /// <summary>Who acts today, in the order of codes.</summary>
    public IReadOnlyList<Person> Acting(Roles role) => [.. Roster.People.Where(person => (Roster.RolesOf(person.Id, Today) & role) != 0)];

    /// <summary>Whether somebody is of those the office will have to talk to at the year's end; drawn once, of those who act on the first day.</summary>
    public bool IsSlack(Person person) => (_slack ??= [.. Dice.Some(Acting(Roles.Envoy | Roles.Instructor), Slack).Select(one => one.Id)]).Contains(person.Id);

    /// <summary>Whether they let this go by, too.</summary>
    public bool LetsGoBy(Person person) => IsSlack(person) && Dice.Chance(85);

    public Person Liaison(Unit unit) => Roster.LiaisonsOf(unit.Id).First();

    public Person Office(int place) => Roster.Office[place % Roster.Office.Count];

    public void At(DateTimeOffset moment, Func<CancellationToken, Task> act) => Agenda.Add(moment, act);

    /// <summary>At a minute between two hours of a day, drawn.</summary>
    public void During(DateOnly day, int from, int to, Func<CancellationToken, Task> act) =>
        Agenda.Add(Moment(day, from).AddMinutes(dice.Between(1, ((to - from) * 60) - 1)), act);

    /// <summary>Within so many minutes, or the next working morning where that is too late for a message or a day off.</summary>
    public void Soon(int minutes, Func<CancellationToken, Task> act)
    {
        var at = Now.AddMinutes(dice.Between(2, minutes));
        if (TimeOnly.FromDateTime(at.DateTime) > Bedtime || at.Date != Now.Date || !Calendar.IsWorkingDay(Today))
            During(Calendar.NextWorkingDay(Today), 8, 10, act);
        else
            Agenda.Add(at, act);
    }

    /// <summary>So many working days from now, in working hours.</summary>
    public void After(int workingDays, Func<CancellationToken, Task> act) => During(Calendar.AddWorkingDays(Today, workingDays), 9, 17, act);

    public Task<string> SayAsync(Person who, string text, CancellationToken cancellationToken) => SendAsync(who, InboundKind.Text, text, null, cancellationToken);

    public Task<string> TapAsync(Person who, string key, CancellationToken cancellationToken) => SendAsync(who, InboundKind.Tap, key, null, cancellationToken);

    public Task<string> PhotoAsync(Person who, string picture, CancellationToken cancellationToken) =>
        SendAsync(who, InboundKind.Attachment, "", new Attachment(AttachmentKind.Photo, picture), cancellationToken);

    async Task<string> SendAsync(Person who, InboundKind kind, string text, Attachment? attachment, CancellationToken cancellationToken)
    {
        Notes.Said++;
        var message = new InboundMessage(ChannelNames.WebChat, $"r{++_messages}", who.Code, kind, text, Now) { Attachment = attachment };
        var conversation = host.Get<Conversation>();
        var reply = await conversation.ReceiveAsync(message, cancellationToken);
        if (!dice.Chance(Twice))
            return reply.Text;
        Notes.Redelivered++;
        var again = await conversation.ReceiveAsync(message, cancellationToken);
        if (again.Text != reply.ToKeep)
            Notes.AnsweredOtherwise++;
        return reply.Text;
    }
}
