using SanYuan.Bot.Rehearsal.Scripts;
using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal;

/// <summary>Lets the time go by: the service's rounds at their moments, what people do at theirs, and what is sent is read as it comes.</summary>
internal sealed class Play
{
    /// <summary>After the last day the digests of its periods go out, and those reminded still answer.</summary>
    const int WorkingDaysAfter = 5;

    /// <summary>On working days, the county's clock. The service itself looks every minute or ten; these moments are enough for all that is due.</summary>
    static readonly (int Hour, int Minute, Round Round)[] Working =
    [
        (8, 31, Round.Short), (9, 6, Round.Whole), (11, 41, Round.Short), (14, 21, Round.Short), (15, 21, Round.Whole),
        (17, 21, Round.Evening), (18, 46, Round.Short), (20, 41, Round.Short), (22, 41, Round.Short),
    ];

    /// <summary>Rounds of a day off, on which nothing may come of them.</summary>
    static readonly (int Hour, int Minute, Round Round)[] Off = [(9, 6, Round.Whole), (22, 41, Round.Short)];

    /// <summary>The service delivers every second; here what was caused meanwhile is delivered together, which nobody on a phone would notice.</summary>
    static readonly TimeSpan BetweenDeliveries = TimeSpan.FromMinutes(10);

    readonly RehearsalSettings _settings;
    readonly Theatre _theatre;
    readonly IReadOnlyList<IScript> _scripts;

    public Play(RehearsalSettings settings, Theatre theatre)
    {
        (_settings, _theatre) = (settings, theatre);
        var (diary, reporter, absences) = (new Diary(), new Reporter(theatre), new Absences(theatre));
        _scripts =
        [
            absences, new Branches(theatre, diary), new Appointees(theatre, diary, reporter, absences), new Guests(theatre, diary, reporter, absences),
            new Supervisors(theatre, diary, reporter, absences), new Units(theatre, diary), new Campaigns(theatre), new Careers(theatre), new Quarters(theatre),
            new Ratings(theatre), new OldHands(theatre), new YearsEnd(theatre), new Desks(theatre, diary),
        ];
    }

    /// <param name="monthDone">Called with the first day of each month that is over.</param>
    public async Task RunAsync(Action<DateOnly> monthDone, CancellationToken cancellationToken)
    {
        var end = _theatre.Calendar.AddWorkingDays(_settings.Last, WorkingDaysAfter);
        for (var day = _settings.First; day <= end; day = day.AddDays(1))
        {
            await DayAsync(day, cancellationToken);
            if (day.AddDays(1).Day == 1)
                monthDone(new DateOnly(day.Year, day.Month, 1));
        }
    }

    async Task DayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        _theatre.Host.Clock.MoveTo(Theatre.Moment(day, 7));
        if (day <= _settings.Last)
            foreach (var script in _scripts)
                script.Plan(day);
        foreach (var (hour, minute, round) in _theatre.Calendar.IsWorkingDay(day) ? Working : Off)
        {
            var moment = Theatre.Moment(day, hour, minute);
            await ActsAsync(moment, cancellationToken);
            _theatre.Host.Clock.MoveTo(moment);
            await _theatre.Host.Get<Rounds>().RunAsync(round, cancellationToken);
            Read();
        }
    }

    /// <summary>What people do before the moment; what it causes comes to others meanwhile.</summary>
    async Task ActsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var delivered = _theatre.Now;
        while (_theatre.Agenda.TryTake(before, out var at, out var act))
        {
            _theatre.Host.Clock.MoveTo(at);
            await act(cancellationToken);
            if (at - delivered < BetweenDeliveries)
                continue;
            delivered = at;
            await _theatre.Host.Get<Rounds>().DeliverAsync(cancellationToken);
            Read();
        }
    }

    void Read()
    {
        foreach (var letter in _theatre.Host.Get<Phones>().TakeUnread())
        {
            var reader = _theatre.Roster.PersonByAccount(new ChannelAccount(ChannelNames.WebChat, letter.Account))!;
            foreach (var script in _scripts)
                script.Hear(reader, letter);
        }
    }
}
