namespace Ctg.Api.Http;

/// <summary>What every endpoint under /v1 shares.</summary>
public static class EndpointDefaults
{
    /// <summary>Ends a request whose inputs are at fault before the endpoint runs, with every fault of all of them.</summary>
    public static RouteGroupBuilder WithCtgDefaults(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (context, next) =>
            Refusal(context.Arguments.OfType<IInput>().ToArray()) is { } problem ? problem : await next(context));
        return group;
    }

    private static Problem? Refusal(IReadOnlyList<IInput> inputs)
    {
        if (inputs.Select(input => input.Problem).FirstOrDefault(p => p is not null) is { } problem) return problem;
        var malformed = inputs.SelectMany(input => input.Malformed).ToArray();
        var invalid = inputs.SelectMany(input => input.Invalid).ToArray();
        if (malformed.Length > 0) return new Problem(Problems.Malformed, [.. malformed, .. invalid]);
        return invalid.Length > 0 ? new Problem(Problems.Invalid, invalid) : null;
    }
}

/// <summary>Says that an endpoint creates a resource: its success is 201.</summary>
public sealed record CreatesMetadata;

public static class EndpointWords
{
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new CreatesMetadata());

    /// <summary>The endpoint changes something: it takes the scope to write.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(Security.Scopes.Write);
}
