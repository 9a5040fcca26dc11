using Microsoft.Extensions.Options;
using SanYuan.Core.Activities;
using SanYuan.Core.Calendars;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Hosting;

internal static partial class Registration
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageSettings>>().Value.Database().Open());
        services.AddSingleton<CurrentRoster>();
    }

    /// <summary>The county's rules: one handler for each capability, and what runs by the calendar.</summary>
    public static void AddCapabilities(this IServiceCollection services)
    {
        services.AddSingleton<IIntentHandler, ReportHandler>();
        services.AddSingleton<IIntentHandler, RepairHandler>();
        services.AddSingleton<IIntentHandler, WithdrawHandler>();
        services.AddSingleton<IIntentHandler, DisownHandler>();
        services.AddSingleton<IIntentHandler, MyEntriesHandler>();
        services.AddSingleton<IIntentHandler, InviteHandler>();
        services.AddSingleton<IIntentHandler, AnswerHandler>();
        services.AddSingleton<IIntentHandler, ChangeHandler>();
        services.AddSingleton<IIntentHandler, CalendarHandler>();
        services.AddSingleton<IIntentHandler, AttendanceHandler>();
        services.AddSingleton<IIntentHandler, CheckInHandler>();
        services.AddSingleton<IIntentHandler, DifferencesHandler>();
        services.AddSingleton<IIntentHandler, SignInSettingHandler>();
        services.AddSingleton<IIntentHandler, HelpHandler>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<CommandDesk>();
        services.AddSingleton<MemberDesk>();
        services.AddSingleton<Greeting>();
        services.AddSingleton<PlatformNews>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<Retries>();
        services.AddSingleton<Answers>();
        services.AddSingleton<Clashes>();
        services.AddSingleton<PlanCheck>();
        services.AddSingleton<PlanDesk>();
        services.AddSingleton<TapDesk>();
        services.AddSingleton<Convener>();
        services.AddSingleton<MeetingChanger>();
        services.AddSingleton<ReminderSchedule>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<CalendarWatch>();
        services.AddSingleton(provider => new CalendarLinks(provider.GetRequiredService<IOptions<CountySettings>>().Value.PublicUrl));
        services.AddSingleton<CalendarDesk>();
        services.AddQuarterlyReports();
        services.AddReminders();
        services.AddSignals();
        services.AddAppointments();
        services.AddFindings();
        services.AddDuties();
        services.AddCampaigns();
        services.AddResults();
        services.AddPractices();
        services.AddDigests();
        services.AddAssessment();
    }
}
