using Ctg.Api.Http.Exports;
using Ctg.Api.Http.Maps;

namespace Ctg.Api.Http;

/// <summary>What every endpoint under /v1 shares.</summary>
public static class EndpointDefaults
{
    /// <summary>Ends a request whose inputs are at fault before the endpoint runs, with every fault of all of them.</summary>
    public static RouteGroupBuilder WithCtgDefaults(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter((context, next) => Refusal(context.Arguments, context.HttpContext) is { } problem ? ValueTask.FromResult<object?>(problem) : next(context));
        return group;
    }

    private static Problem? Refusal(IList<object?> arguments, HttpContext context)
    {
        return RefusalOf(arguments.OfType<IInput>(), UnknownParameters(context));
    }

    /// <summary>The problem of inputs, with every fault of all of them; null where there is none.</summary>
    internal static Problem? RefusalOf(IEnumerable<IInput> inputs, List<Fault>? malformed = null)
    {
        List<Fault>? invalid = null;
        foreach (var input in inputs)
        {
            if (input.Problem is { } problem) return problem;
            if (input.Malformed.Count > 0) (malformed ??= []).AddRange(input.Malformed);
            if (input.Invalid.Count > 0) (invalid ??= []).AddRange(input.Invalid);
        }
        if (malformed is not null) return new Problem(Problems.Malformed, [.. malformed, .. invalid ?? []]);
        return invalid is null ? null : new Problem(Problems.Invalid, invalid);
    }

    /// <summary>Where an endpoint takes no parameters, somebody who sends one means something that would not happen.</summary>
    private static List<Fault>? UnknownParameters(HttpContext context) =>
        context.Request.QueryString.HasValue && context.GetEndpoint()?.Metadata.GetMetadata<QueryMetadata>() is null
            ? [.. context.Request.Query.Keys.Select(name => Fault.Of($"/query/{name}", "unknownParameter"))]
            : null;
}

/// <summary>Says that an endpoint creates a resource: its success is 201.</summary>
public sealed record CreatesMetadata;

/// <summary>Says that an endpoint cannot be an operation of a batch.</summary>
public sealed record NotInBatchMetadata;

/// <summary>Says that an endpoint which changes something has nothing to refuse by a rule.</summary>
public sealed record NeverRefusesMetadata;

/// <summary>Says that an endpoint needs no database, so that it answers where that is away.</summary>
public sealed record NoDatabaseMetadata;

public static class EndpointWords
{
    /// <summary>What the endpoint answers stands in the program, or is that the database is away.</summary>
    public static RouteHandlerBuilder NeedsNoDatabase(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NoDatabaseMetadata());

    /// <summary>The endpoint has no body and no rule that could refuse it.</summary>
    public static RouteHandlerBuilder NeverRefuses(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NeverRefusesMetadata());

    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new CreatesMetadata());

    /// <summary>The list of the endpoint can be had whole: as the table, and as NDJSON.</summary>
    public static RouteHandlerBuilder Exports(this RouteHandlerBuilder endpoint, CsvTable table) => endpoint.WithMetadata(table);

    /// <summary>The endpoint gives its resource as a file too, to who accepts one.</summary>
    public static RouteHandlerBuilder Gives(this RouteHandlerBuilder endpoint, FileForms files) => endpoint.WithMetadata(files);

    /// <summary>The endpoint answers with a map too, to who accepts one.</summary>
    public static RouteHandlerBuilder Maps<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new MapMetadata(typeof(MapOf<T>)));

    /// <summary>The endpoint cannot be an operation of a batch.</summary>
    public static RouteHandlerBuilder NotInBatch(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NotInBatchMetadata());

    /// <summary>The endpoint changes something: it takes the scope to write.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(Security.Scopes.Write);
}
