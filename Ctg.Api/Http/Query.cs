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
        if (context.Request.QueryString.HasValue)
        {
            foreach (var (name, values) in context.Request.Query) query.Read(name, values);
        }
        foreach (var needed in QueryMetadata.Required(typeof(T)))
        {
            if (!context.Request.Query.ContainsKey(needed.Name)) query.Faults.Add(Fault.Of($"/query/{needed.Name}", "required"));
        }
        return ValueTask.FromResult<Query<T>?>(query);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new QueryMetadata(typeof(T)));

    private void Read(string name, StringValues values)
    {
        if (!QueryMetadata.Parameters(typeof(T)).TryGetValue(name, out var parameter))
        {
            Faults.Add(Fault.Of($"/query/{name}", "unknownParameter"));
        }
        else if (parameter.IsRepeatable)
        {
            var items = Array.CreateInstance(parameter.Type, values.Count);
            for (var i = 0; i < values.Count; i++) items.SetValue(One(parameter, values[i]!), i);
            if (_list is null) parameter.Property.SetValue(Value, items);
        }
        else if (values.Count > 1)
        {
            Faults.Add(Fault.Of($"/query/{name}", "repeated"));
        }
        else if (One(parameter, values[0]!) is { } value)
        {
            if (parameter.Allowed is { } allowed && !allowed.Contains(value)) Faults.Add(Fault.Of($"/query/{name}", "unknownCode", string.Join(", ", allowed)));
            if (parameter.Range is { } range && !range.IsValid(value)) Faults.Add(Fault.Of($"/query/{name}", "outOfRange", range.Minimum, range.Maximum));
            if (parameter.Pattern is { } pattern && !pattern.IsValid(value)) Faults.Add(Fault.Of($"/query/{name}", "wrongFormat", pattern.Pattern));
            if (parameter.IsSearched && SearchText.Fold((string)value).Length == 0) Faults.Add(Fault.Of($"/query/{name}", "nothingToSearch"));
            parameter.Property.SetValue(Value, value);
        }
    }

    private object? One(QueryParameter parameter, string text)
    {
        var (pointer, type) = ($"/query/{parameter.Name}", parameter.Type);
        if (text.Any(char.IsControl)) return Fail(Fault.Of(pointer, "controlCharacter"));
        if (text.Length > QueryMetadata.MaximumLength) return Fail(Fault.Of(pointer, "tooLong", QueryMetadata.MaximumLength));
        if (type == typeof(string)) return text;
        if (type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (type == typeof(long) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        if (type == typeof(bool) && text is "true" or "false") return text == "true";
        if (type != typeof(int) && type != typeof(long) && type != typeof(bool))
        {
            try
            {
                // The same reading as in a body.
                var value = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(text), type, Documents.Options);
                return ValueTypes.OutOfRange(pointer, value) is { } fault ? Fail(fault) : value;
            }
            catch (JsonException)
            {
                // Told below, like any text that cannot be read.
            }
        }
        return Fail(ValueTypes.Unreadable(pointer, type, ValueTypes.Describe(type).Form));
    }

    private object? Fail(Fault fault)
    {
        Faults.Add(fault);
        return null;
    }
}
