using SanYuan.Core.Appointments;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Assessment.Reading;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Attachments;
using SanYuan.Core.Campaigns;
using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Chasing;
using SanYuan.Core.Digests.Opening;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Duties.Performance;
using SanYuan.Core.Duties.Rules;
using SanYuan.Core.Findings;
using SanYuan.Core.Findings.Commands;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Practices.Commands;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Reminders;
using SanYuan.Core.Reminders.Commands;
using SanYuan.Core.Results;
using SanYuan.Core.Settings.Previews;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.Hosting;

/// <summary>Each capability with its commands, its handlers of intents, its reminders, and what runs by the calendar.</summary>
internal static partial class Registration
{
    static void AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<OpenThings>();
        services.AddSingleton<DailyReminders>();
        services.AddSingleton<RulePreviews>();
        services.AddSingleton<IIntentHandler, TodoHandler>();
        services.AddSingleton<IReminderSource, MeasureReminders>();
        services.AddSingleton<IReminderSource, ProposalReminders>();
        services.AddSingleton<IChatCommand, PutOffCommand>();
        services.AddSingleton<IChatCommand, DoneCommand>();
        services.AddSingleton<IChatCommand, HourCommand>();
        services.AddSingleton<IChatCommand, BudgetCommand>();
        services.AddSingleton<IChatCommand, StateCommand>();
        services.AddSingleton<IChatCommand, AskingCommand>();
        services.AddSingleton<IChatCommand, WhyCommand>();
        services.AddSingleton<IChatCommand, UndeliveredCommand>();
        services.AddSingleton<IChatCommand, ResendCommand>();
    }

    static void AddSignals(this IServiceCollection services)
    {
        services.AddSingleton<SignalWatch>();
        services.AddSingleton<IChatCommand, SignalListCommand>();
        services.AddSingleton<IChatCommand, SignalShowCommand>();
        services.AddSingleton<IChatCommand, SignalClearCommand>();
        services.AddSingleton<IChatCommand, SignalReopenCommand>();
        services.AddSingleton<IChatCommand, RequirePhotosCommand>();
        services.AddSingleton<IChatCommand, ReleasePhotosCommand>();
        services.AddSingleton<IChatCommand, ShowPhotosCommand>();
    }

    static void AddAppointments(this IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, RecommendCommand>();
        services.AddSingleton<IChatCommand, NominateSelfCommand>();
        services.AddSingleton<IChatCommand, ConditionCommand>();
        services.AddSingleton<IChatCommand, CandidateCommand>();
        services.AddSingleton<IChatCommand, WithdrawCandidateCommand>();
        services.AddSingleton<IChatCommand, RankCommand>();
        services.AddSingleton<IChatCommand, UnservedCommand>();
        services.AddSingleton<IChatCommand, ProposeCommand>();
        services.AddSingleton<IChatCommand, WithdrawProposalCommand>();
        services.AddSingleton<IChatCommand, TrainedCommand>();
        services.AddSingleton<IChatCommand, EndCommand>();
        services.AddSingleton<IChatCommand, HandoverCommand>();
        services.AddSingleton<IChatCommand, CloseUnitCommand>();
        services.AddSingleton<IChatCommand, PredecessorCommand>();
        services.AddSingleton<IChatCommand, SecondCommand>();
        services.AddSingleton<IChatCommand, AppointmentsCommand>();
        services.AddSingleton<IChatCommand, MyAppointmentsCommand>();
        services.AddSingleton<IChatCommand, LetterCommand>();
        services.AddSingleton<IReminderSource, TermReminders>();
        services.AddSingleton<InvitationMover>();
        services.AddSingleton<Ending>();
        services.AddSingleton<HandoverDesk>();
    }

    static void AddFindings(this IServiceCollection services)
    {
        services.AddSingleton<IIntentHandler, FeedbackHandler>();
        services.AddSingleton<IIntentHandler, RectifyHandler>();
        services.AddSingleton<IChatCommand, AcknowledgeCommand>();
        services.AddSingleton<IChatCommand, RectifyCommand>();
        services.AddSingleton<IChatCommand, VerifyCommand>();
        services.AddSingleton<IChatCommand, ReturnCommand>();
        services.AddSingleton<IChatCommand, ExtendCommand>();
        services.AddSingleton<IChatCommand, WithdrawCommand>();
        services.AddSingleton<IChatCommand, PaceCommand>();
        services.AddSingleton<IChatCommand, CommonCommand>();
        services.AddSingleton<IChatCommand, ShowCommand>();
        services.AddSingleton<IChatCommand, ListCommand>();
        services.AddSingleton<IReminderSource, FindingReminders>();
        services.AddSingleton<FindingBundle>();
    }

    static void AddQuarterlyReports(this IServiceCollection services)
    {
        services.AddSingleton<MeetingDay>();
        services.AddSingleton<MeetingProposal>();
        services.AddSingleton<ProposalRevision>();
        services.AddSingleton<QuarterlyConvener>();
        services.AddSingleton<ProposalDesk>();
        services.AddSingleton<QuarterlyDesk>();
    }

    static void AddDuties(this IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, DutyListCommand>();
        services.AddSingleton<IChatCommand, DutyChangeCommand>();
        services.AddSingleton<IChatCommand, DutyAddCommand>();
        services.AddSingleton<IChatCommand, LeaveCommand>();
        services.AddSingleton<IChatCommand, LeaveEndCommand>();
        services.AddSingleton<IChatCommand, LeaveCancelCommand>();
        services.AddSingleton<IChatCommand, OfficeLeaveCommand>();
        services.AddSingleton<IChatCommand, MyDutiesCommand>();
        services.AddSingleton<IChatCommand, PerformanceCommand>();
        services.AddSingleton<IChatCommand, LateCommand>();
        services.AddSingleton<IChatCommand, CoverageCommand>();
        services.AddSingleton<IChatCommand, WarningCommand>();
        services.AddSingleton<IChatCommand, PlanCommand>();
        services.AddSingleton<IChatCommand, PlansCommand>();
        services.AddSingleton<IReminderSource, DutyReminders>();
        services.AddSingleton<IReminderSource, CoverageWarnings>();
        services.AddSingleton<InspectionRound>();
    }

    static void AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, OpenCampaignCommand>();
        services.AddSingleton<IChatCommand, ChangeCampaignCommand>();
        services.AddSingleton<IChatCommand, ShowCampaignsCommand>();
    }

    static void AddResults(this IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, TellResultCommand>();
        services.AddSingleton<IChatCommand, ShowResultsCommand>();
        services.AddSingleton<IChatCommand, ResultDetailsCommand>();
        services.AddSingleton<IChatCommand, UnitResultsCommand>();
        services.AddSingleton<IChatCommand, WithdrawSupportCommand>();
        services.AddSingleton<IChatCommand, ListSupportsCommand>();
        services.AddSingleton<IChatCommand, TellSupportCommand>();
    }

    static void AddPractices(this IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, SharePracticeCommand>();
        services.AddSingleton<IChatCommand, ShowPracticeCommand>();
        services.AddSingleton<IChatCommand, ListPracticesCommand>();
        services.AddSingleton<IChatCommand, TagPracticeCommand>();
        services.AddSingleton<IChatCommand, WithdrawPracticeCommand>();
        services.AddSingleton<IChatCommand, HidePracticeCommand>();
        services.AddSingleton<IChatCommand, RestorePracticeCommand>();
        services.AddSingleton<IChatCommand, AskPracticeCommand>();
        services.AddSingleton<IChatCommand, PassQuestionCommand>();
        services.AddSingleton<IChatCommand, AnswerQuestionCommand>();
    }

    static void AddDigests(this IServiceCollection services)
    {
        services.AddSingleton<DigestDesk>();
        services.AddSingleton<DigestRound>();
        services.AddSingleton<DigestDispatch>();
        services.AddSingleton<IChatCommand, DigestChannelCommand>();
        services.AddSingleton<IIntentHandler, DigestHandler>();
        services.AddSingleton<IChatCommand, DetailCommand>();
        services.AddSingleton<IChatCommand, UnreportedCommand>();
        services.AddSingleton<IChatCommand, RankingCommand>();
        services.AddSingleton<IChatCommand, ChaseCommand>();
        services.AddSingleton<IChatCommand, ConfirmChaseCommand>();
        services.AddSingleton<IReminderSource, ChaseReminders>();
    }

    static void AddAssessment(this IServiceCollection services)
    {
        services.AddSingleton<YearReader>();
        services.AddSingleton<AssessmentDesk>();
        services.AddSingleton<SettleDesk>();
        services.AddSingleton<IChatCommand, RuleListCommand>();
        services.AddSingleton<IChatCommand, RuleChangeCommand>();
        services.AddSingleton<IChatCommand, MineCommand>();
        services.AddSingleton<IChatCommand, LineCommand>();
        services.AddSingleton<IChatCommand, AssessmentShowCommand>();
        services.AddSingleton<IChatCommand, AssessmentListCommand>();
        services.AddSingleton<IChatCommand, DifferencesCommand>();
        services.AddSingleton<IChatCommand, HearingCommand>();
        services.AddSingleton<IChatCommand, ContentmentCommand>();
        services.AddSingleton<IChatCommand, ContestCommand>();
        services.AddSingleton<IChatCommand, ContestListCommand>();
        services.AddSingleton<IChatCommand, AnswerCommand>();
        services.AddSingleton<IChatCommand, SettleCommand>();
        services.AddSingleton<IChatCommand, ConfirmCommand>();
    }
}
