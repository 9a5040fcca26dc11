using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Jobs;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Hosting;

/// <summary>SanYuan:Storage.</summary>
internal sealed class StorageSettings
{
    public const string Section = "SanYuan:Storage";

    /// <summary>Sqlite or SqlServer.</summary>
    public string Engine { get; init; } = nameof(DatabaseEngine.Sqlite);

    /// <summary>Of the engine's ADO.NET provider; a relative path is relative to where the service is started.</summary>
    public string ConnectionString { get; init; } = "Data Source=data/sanyuan.db";

    /// <summary>Where the content of attachments lies; null: <c>media</c> beside the embedded database. All hosts of a county share one.</summary>
    public string? MediaFolder { get; init; }

    public bool IsServer => Engine == nameof(DatabaseEngine.SqlServer);

    /// <exception cref="SettingException">The connection string names no database.</exception>
    public Database Database()
    {
        if (!IsServer)
            _ = DatabaseFile();
        else if (!NamesDatabase())
            throw new SettingException($"{Section}:ConnectionString must name a server and a database, for example: Server=db01;Database=SanYuan;Integrated Security=true");
        if (IsServer)
            Cultures.RequireForServer();
        return new Database(IsServer ? DatabaseEngine.SqlServer : DatabaseEngine.Sqlite, ConnectionString) { Besides = IsServer ? [JobTables.Script()] : [] };
    }

    /// <summary>The folder of <see cref="MediaFolder"/>, whole.</summary>
    /// <exception cref="SettingException">It would be beside the database, and the connection string names none.</exception>
    public string MediaPath() => string.IsNullOrWhiteSpace(MediaFolder) ? Beside("media") : Path.GetFullPath(MediaFolder);

    /// <summary>A path beside the embedded database; with a server, beside the media.</summary>
    /// <exception cref="SettingException">The connection string names none.</exception>
    public string Beside(string name) => Path.Combine(Path.GetDirectoryName(IsServer ? MediaPath() : Path.GetFullPath(DatabaseFile())) ?? "", name);

    /// <summary>The embedded database's file, as written in the connection string.</summary>
    /// <exception cref="SettingException">The connection string names none.</exception>
    public string DatabaseFile()
    {
        try
        {
            if (new SqliteConnectionStringBuilder(ConnectionString).DataSource is { Length: > 0 } file)
                return file;
        }
        catch (ArgumentException)
        {
            // Told below, in our words.
        }
        throw new SettingException($"{Section}:ConnectionString must name a file, for example: Data Source=data/sanyuan.db");
    }

    bool NamesDatabase()
    {
        try
        {
            return new SqlConnectionStringBuilder(ConnectionString) is { DataSource.Length: > 0, InitialCatalog.Length: > 0 };
        }
        catch (ArgumentException)
        {
            // Told by the caller, in our words.
            return false;
        }
    }
}

/// <summary>What is set for the county as a whole.</summary>
internal sealed class CountySettings
{
    public const string Section = "SanYuan";

    public string TimeZone { get; init; } = "Asia/Shanghai";
    public string QuietHours { get; init; } = "21:30-07:30 and days off";

    /// <summary>For links in messages; null: no links. A container sets what nobody set to nothing.</summary>
    public string? PublicUrl { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }
}

/// <summary>SanYuan:Letters.</summary>
internal sealed class LetterSettings
{
    public const string Section = "SanYuan:Letters";

    /// <summary>A Word file (.docx) with the placeholders of a letter of appointment; null: the one built in. Looked at when a letter is printed.</summary>
    public string? Template { get; init; }
}

internal static class SettingsRegistration
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageSettings>().BindConfiguration(StorageSettings.Section)
            .Validate(
                settings => Enum.GetNames<DatabaseEngine>().Contains(settings.Engine),
                $"{StorageSettings.Section}:Engine must be Sqlite or SqlServer.")
            .Validate(
                settings => !settings.IsServer || !string.IsNullOrWhiteSpace(settings.MediaFolder),
                $"{StorageSettings.Section}:MediaFolder must be set with SqlServer: a folder that all hosts share, for example: /var/lib/sanyuan/media")
            .Validate(
                settings => !File.Exists(settings.MediaFolder),
                $"{StorageSettings.Section}:MediaFolder must be a folder, and is a file; leave it out for: media, beside the database")
            .ValidateOnStart();
        builder.Services.AddOptions<LetterSettings>().BindConfiguration(LetterSettings.Section);
        builder.Services.AddOptions<CountySettings>().BindConfiguration(CountySettings.Section)
            .Validate(
                settings => CountyTimeZone.TryFind(settings.TimeZone, out _),
                $"{CountySettings.Section}:TimeZone must be a time zone this machine knows, for example: Asia/Shanghai")
            .Validate(
                settings => Core.Primitives.QuietHours.TryParse(settings.QuietHours, out _),
                $"{CountySettings.Section}:QuietHours must look like: 21:30-07:30 and days off")
            .Validate(
                settings => settings.PublicUrl is null || (Uri.TryCreate(settings.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"),
                $"{CountySettings.Section}:PublicUrl must be an address, for example: https://sanyuan.example.cn")
            .ValidateOnStart();
    }

    /// <summary>The first thing wrong with the settings, as one line; null when they are right.</summary>
    public static string? Problem(Exception fault) => fault switch
    {
        OptionsValidationException invalid => invalid.Failures.First(),
        AggregateException many when many.InnerExceptions.OfType<OptionsValidationException>().FirstOrDefault() is { } invalid => invalid.Failures.First(),
        // A value that is no number where a number is due: the binder names the key, but wraps the reason.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } unreadable => unreadable.Message,
        _ => null,
    };
}
