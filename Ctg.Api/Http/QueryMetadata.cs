using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Ctg.Api.Http;

/// <summary>Names the type whose members are the parameters of a query.</summary>
public sealed record QueryMetadata(Type Type)
{
    /// <summary>The longest parameter, in characters; a cursor is the longest there is.</summary>
    public const int MaximumLength = 300;

    private static readonly ConcurrentDictionary<Type, Dictionary<string, QueryParameter>> Known = new();

    private static readonly ConcurrentDictionary<Type, QueryParameter[]> Needed = new();

    /// <summary>Those that cannot be left out.</summary>
    public static QueryParameter[] Required(Type type) => Needed.GetOrAdd(type, t => [.. Parameters(t).Values.Where(p => p.IsRequired)]);

    public static IReadOnlyDictionary<string, QueryParameter> Parameters(Type type) => Known.GetOrAdd(type, t =>
        t.GetProperties().Where(p => p.CanWrite).Select(p => new QueryParameter(p)).ToDictionary(p => p.Name, StringComparer.Ordinal));
}

/// <summary>A parameter of a query, as its property declares it.</summary>
public sealed class QueryParameter
{
    internal QueryParameter(PropertyInfo property)
    {
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var type = property.PropertyType;
        IsRepeatable = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        Type = IsRepeatable ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;
        IsRequired = property.GetCustomAttribute<RequiredAttribute>() is not null;
        Allowed = property.GetCustomAttribute<AllowedValuesAttribute>()?.Values;
        Range = property.GetCustomAttribute<RangeAttribute>();
        Pattern = property.GetCustomAttribute<RegularExpressionAttribute>();
        IsSearched = property.GetCustomAttribute<SearchedAttribute>() is not null;
    }

    public string Name { get; }

    public PropertyInfo Property { get; }

    /// <summary>Of one value.</summary>
    public Type Type { get; }

    public bool IsRepeatable { get; }

    public bool IsRequired { get; }

    /// <summary>The values that there are; null where any of the type is good.</summary>
    public IReadOnlyList<object?>? Allowed { get; }

    /// <summary>From where to where a number may go; null where any is good.</summary>
    public RangeAttribute? Range { get; }

    /// <summary>What a text must be like; null where any is good.</summary>
    public RegularExpressionAttribute? Pattern { get; }

    /// <summary>Whether it must have something to look for.</summary>
    public bool IsSearched { get; }
}

/// <summary>A text that is looked for: it has at least one letter or digit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchedAttribute : Attribute;
