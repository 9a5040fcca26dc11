using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Engine;

/// <summary>How .NET's types go into columns and come back; registered once, when the assembly is first used.</summary>
internal static class TypeHandlers
{
#pragma warning disable CA2255 // Dapper's registry is per process: registering it where the stores live beats every caller remembering to.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new MomentHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new ClockTimeHandler());
        SqlMapper.AddTypeHandler(new IdHandler<PersonId>(id => id.Value, value => new PersonId(value)));
        SqlMapper.AddTypeHandler(new IdHandler<UnitId>(id => id.Value, value => new UnitId(value)));
        SqlMapper.AddTypeHandler(new IdHandler<ActivityId>(id => id.Value, value => new ActivityId(value)));
        SqlMapper.AddTypeHandler(new IdHandler<MeetingId>(id => id.Value, value => new MeetingId(value)));
    }

    /// <summary>UTC text of fixed width to the millisecond: sorts as time does.</summary>
    sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
        }

        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.ParseExact((string)value, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    sealed class ClockTimeHandler : SqlMapper.TypeHandler<TimeOnly>
    {
        public override void SetValue(IDbDataParameter parameter, TimeOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("HH:mm", CultureInfo.InvariantCulture);
        }

        public override TimeOnly Parse(object value) => TimeOnly.ParseExact((string)value, "HH:mm", CultureInfo.InvariantCulture);
    }

    sealed class IdHandler<T>(Func<T, long> toValue, Func<long, T> fromValue) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = toValue(value);
        }

        public override T Parse(object value) => fromValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }
}
