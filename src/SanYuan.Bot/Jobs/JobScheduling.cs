using Microsoft.Data.Sqlite;
using Quartz;
using SanYuan.Bot.Hosting;

namespace SanYuan.Bot.Jobs;

/// <summary>Calendar work.</summary>
internal static class JobScheduling
{
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        // A cron changed in code takes over the old trigger's history: what was missed while the service was down still fires.
        services.Configure<QuartzOptions>(options => options.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        services.AddQuartz(quartz =>
        {
            var settings = configuration.GetSection(StorageSettings.Section).Get<StorageSettings>() ?? new StorageSettings();
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "sanyuan";
                options.GenerateInstanceId = settings.IsServer;
            });
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(store =>
            {
                store.UseSystemTextJsonSerializer();
                store.ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;
                    options.SchemaProvisioning = settings.IsServer ? SchemaProvisioning.Validate : SchemaProvisioning.CreateIfMissing;
                });
                if (settings.IsServer)
                    UseServer(store, settings.ConnectionString);
                else
                    store.UseSqlite(Beside(settings));
            });
            quartz.AddJobListener(provider => provider.GetRequiredService<JobsNow>(), []);
            // Crons are in UTC, every minute and every hour: what is due is worked out from the ledger, in the county's time.
            quartz.Schedule<ReminderJob>("17 * * * * ?");
            quartz.Schedule<WeeklyDigestJob>("37 7/10 * * * ?");
            quartz.Schedule<CalendarWatchJob>("47 22 * * * ?");
            quartz.Schedule<DailyReminderJob>("27 6/10 * * * ?");
            quartz.Schedule<QuarterlyJob>("47 8/10 * * * ?");
            quartz.Schedule<SignalJob>("53 4/10 * * * ?");
            quartz.Schedule<FindingJob>("7 7/10 * * * ?");
            quartz.Schedule<InspectionPlanJob>("37 3/10 * * * ?");
        });
        services.AddSingleton<JobsNow>();
        services.AddSingleton<JobDesk>();
        services.AddQuartzHostedService(options =>
        {
            options.WaitForJobsToComplete = true;
            options.AwaitApplicationStarted = true;
        });
    }

    static void Schedule<TJob>(this IQuartzBuilder quartz, string cron)
        where TJob : class, IJob
    {
        var key = typeof(TJob).Name;
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(key).WithCronSchedule(cron, schedule => schedule
                .InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            job => job.WithIdentity(key));
    }

    /// <summary>In the ledger's database (its tables are among the migrations), one host running a job at a time; another takes over within some seconds of a host's end.</summary>
    static void UseServer(IPersistentStoreBuilder store, string connectionString)
    {
        store.UseSqlServer(connectionString);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
    }

    /// <summary>data/sanyuan.db has its jobs in data/sanyuan.jobs.db, so that neither waits for the other.</summary>
    static string Beside(StorageSettings settings)
    {
        var file = Path.GetFullPath(settings.DatabaseFile());
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(file, ".jobs.db") }.ToString();
    }
}
