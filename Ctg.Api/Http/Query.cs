using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace Ctg.Api.Http;

/// <summary>The query of a request, read into <typeparamref name="T"/>: a member for each parameter, a list for one that may be repeated.</summary>
public sealed class Query<T> : IInput, IEndpointParameterMetadataProvider
    where T : class, new()
{
    private List<Fault>? _list;

    public Problem? Problem => null;

    public IReadOnlyList<Fault> Malformed => _list ?? (IReadOnlyList<Fault>)[];

    private List<Fault> Faults => _list ??= [];

    public IReadOnlyList<Fault> Invalid => [];

    public T Value { get; } = new();

    public static ValueTask<Query<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new Query<T>();
        if (!context.Request.QueryString.HasValue) return ValueTask.FromResult<Query<T>?>(query);
        foreach (var (name, values) in context.Request.Query) query.Read(name, values);
        return ValueTask.FromResult<Query<T>?>(query);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new QueryMetadata(typeof(T)));

    private void Read(string name, StringValues values)
    {
        if (!QueryMetadata.Parameters(typeof(T)).TryGetValue(name, out var property))
        {
            Faults.Add(Fault.Of($"/query/{name}", "unknownParameter"));
        }
        else if (QueryMetadata.ElementOf(property) is { } element)
        {
            var items = Array.CreateInstance(element, values.Count);
            for (var i = 0; i < values.Count; i++) items.SetValue(One(name, values[i]!, element), i);
            if (_list is null) property.SetValue(Value, items);
        }
        else if (values.Count > 1)
        {
            Faults.Add(Fault.Of($"/query/{name}", "repeated"));
        }
        else if (One(name, values[0]!, property.PropertyType) is { } value)
        {
            if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed && !allowed.Values.Contains(value))
                Faults.Add(Fault.Of($"/query/{name}", "unknownCode", string.Join(", ", allowed.Values)));
            if (value is string text && property.GetCustomAttribute<SearchedAttribute>() is not null && SearchText.Fold(text).Length == 0)
                Faults.Add(Fault.Of($"/query/{name}", "nothingToSearch"));
            property.SetValue(Value, value);
        }
    }

    private object? One(string name, string text, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (text.Any(char.IsControl)) return Fail(Fault.Of($"/query/{name}", "controlCharacter"));
        if (text.Length > QueryMetadata.MaximumLength) return Fail(Fault.Of($"/query/{name}", "tooLong", QueryMetadata.MaximumLength));
        if (type == typeof(string)) return text;
        if (type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (type == typeof(bool) && text is "true" or "false") return text == "true";
        if (type != typeof(int) && type != typeof(bool))
        {
            try
            {
                // The same reading as in a body.
                return JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(text), type, Documents.Options);
            }
            catch (JsonException)
            {
                // Told below, like any text that cannot be read.
            }
        }
        return Fail(ValueTypes.Unreadable($"/query/{name}", type, ValueTypes.Describe(type).Form));
    }

    private object? Fail(Fault fault)
    {
        Faults.Add(fault);
        return null;
    }
}

/// <summary>Names the type whose members are the parameters of a query.</summary>
public sealed record QueryMetadata(Type Type)
{
    /// <summary>The longest parameter, in characters; a cursor is the longest there is.</summary>
    public const int MaximumLength = 300;

    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Known = new();

    public static IReadOnlyDictionary<string, PropertyInfo> Parameters(Type type) => Known.GetOrAdd(type, t =>
        t.GetProperties().Where(p => p.CanWrite).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), StringComparer.Ordinal));

    /// <summary>The type of the items, where the parameter may be repeated.</summary>
    public static Type? ElementOf(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? property.PropertyType.GetGenericArguments()[0]
            : null;
}

/// <summary>The query of an endpoint that takes no parameter: any is refused.</summary>
public sealed record NoParameters;

/// <summary>A text that is looked for: it has at least one letter or digit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchedAttribute : Attribute;
