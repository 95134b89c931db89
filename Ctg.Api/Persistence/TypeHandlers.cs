using System.Data;
using System.Globalization;
using Ctg.Domain;
using Dapper;

namespace Ctg.Api.Persistence;

/// <summary>What Dapper must know of our types, once for the process.</summary>
internal static class TypeHandlers
{
    public static void Register()
    {
        // Without the removal Dapper reads by the handler but writes without it.
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new DateOnlyHandler());
        SqlMapper.RemoveTypeMap(typeof(DateTime));
        SqlMapper.RemoveTypeMap(typeof(DateTime?));
        SqlMapper.AddTypeHandler(new UtcHandler());
        SqlMapper.AddTypeHandler(new GuidHandler());
        SqlMapper.AddTypeHandler(new AmountHandler());
    }

    /// <summary>A business date: <c>date</c> on SQL Server, ISO text on SQLite.</summary>
    private sealed class DateOnlyHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>An instant, in UTC and to the millisecond: <c>datetime2(3)</c> on SQL Server, ISO text on SQLite.</summary>
    private sealed class UtcHandler : SqlMapper.TypeHandler<DateTime>
    {
        public override void SetValue(IDbDataParameter parameter, DateTime value)
        {
            parameter.DbType = DbType.DateTime2;
            parameter.Value = value;
        }

        public override DateTime Parse(object value) => DateTime.SpecifyKind(
            value is DateTime time ? time : DateTime.Parse((string)value, CultureInfo.InvariantCulture), DateTimeKind.Utc);
    }

    /// <summary>SQLite holds a Guid as text.</summary>
    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;

        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);
    }

    /// <summary>Amounts stand in cents.</summary>
    private sealed class AmountHandler : SqlMapper.TypeHandler<Amount>
    {
        public override void SetValue(IDbDataParameter parameter, Amount value) => parameter.Value = value.Cents;

        public override Amount Parse(object value) => Amount.OfCents(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }
}
