using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.SqlClient;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Engine;

/// <summary>How .NET's types go into columns and come back: as text on SQLite, as the server's own types on SQL Server. Registered once, when the assembly is first used.</summary>
internal static class TypeHandlers
{
#pragma warning disable CA2255 // Dapper's registry is per process: registering it where the stores live beats every caller remembering to.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        Add(new MomentHandler());
        Add(new DayHandler());
        Add(new ClockTimeHandler());
        Add(new IdHandler<PersonId>(id => id.Value, value => new PersonId(value)));
        Add(new IdHandler<UnitId>(id => id.Value, value => new UnitId(value)));
        Add(new IdHandler<ActivityId>(id => id.Value, value => new ActivityId(value)));
        Add(new IdHandler<MeetingId>(id => id.Value, value => new MeetingId(value)));
    }

    static void Add<T>(Handler<T> handler)
        where T : struct
    {
        SqlMapper.AddTypeHandler(typeof(T), handler);
        SqlMapper.AddTypeHandler(typeof(T?), handler);
    }

    /// <summary>Tells the parameter its type also where there is no value: an empty one without a type fits no column of SQL Server.</summary>
    abstract class Handler<T> : SqlMapper.ITypeHandler
        where T : struct
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            var isServer = parameter is SqlParameter;
            if (parameter is SqlParameter server)
                Type(server);
            else
                parameter.DbType = EmbeddedType;
            parameter.Value = value is T told ? isServer ? ForServer(told) : ForEmbedded(told) : DBNull.Value;
        }

        public object? Parse(Type destinationType, object value) => value is DBNull or null ? null : Read(value);

        protected virtual DbType EmbeddedType => DbType.String;

        protected abstract void Type(SqlParameter parameter);

        protected abstract object ForServer(T value);

        protected abstract object ForEmbedded(T value);

        protected abstract T Read(object value);
    }

    /// <summary>UTC to the millisecond; as text of fixed width it sorts as time does.</summary>
    sealed class MomentHandler : Handler<DateTimeOffset>
    {
        const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

        protected override void Type(SqlParameter parameter) => (parameter.SqlDbType, parameter.Scale) = (SqlDbType.DateTime2, 3);

        protected override object ForServer(DateTimeOffset value) => value.UtcDateTime.AddTicks(-(value.UtcTicks % TimeSpan.TicksPerMillisecond));

        protected override object ForEmbedded(DateTimeOffset value) => value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

        protected override DateTimeOffset Read(object value) => value is DateTime moment
            ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))
            : DateTimeOffset.ParseExact((string)value, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    sealed class DayHandler : Handler<DateOnly>
    {
        protected override void Type(SqlParameter parameter) => parameter.SqlDbType = SqlDbType.Date;

        protected override object ForServer(DateOnly value) => value.ToDateTime(default);

        protected override object ForEmbedded(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        protected override DateOnly Read(object value) => value is DateTime day ? DateOnly.FromDateTime(day) : DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    sealed class ClockTimeHandler : Handler<TimeOnly>
    {
        protected override void Type(SqlParameter parameter) => (parameter.SqlDbType, parameter.Scale) = (SqlDbType.Time, 0);

        protected override object ForServer(TimeOnly value) => value.ToTimeSpan();

        protected override object ForEmbedded(TimeOnly value) => value.ToString("HH:mm", CultureInfo.InvariantCulture);

        protected override TimeOnly Read(object value) => value is TimeSpan time ? TimeOnly.FromTimeSpan(time) : TimeOnly.ParseExact((string)value, "HH:mm", CultureInfo.InvariantCulture);
    }

    sealed class IdHandler<T>(Func<T, long> toValue, Func<long, T> fromValue) : Handler<T>
        where T : struct
    {
        protected override DbType EmbeddedType => DbType.Int64;

        protected override void Type(SqlParameter parameter) => parameter.SqlDbType = SqlDbType.BigInt;

        protected override object ForServer(T value) => toValue(value);

        protected override object ForEmbedded(T value) => toValue(value);

        protected override T Read(object value) => fromValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }
}
