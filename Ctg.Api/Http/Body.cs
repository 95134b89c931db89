using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ctg.Api.Http;

/// <summary>A JSON body, read and validated: every fault of its shape and of its values is found before the endpoint runs.</summary>
public sealed class Body<T> : IInput, IEndpointParameterMetadataProvider
    where T : class
{
    public const string MediaType = "application/json";

    private Body()
    {
    }

    public Problem? Problem { get; private init; }

    public IReadOnlyList<Fault> Malformed { get; private init; } = [];

    public IReadOnlyList<Fault> Invalid { get; private init; } = [];

    /// <summary>What was read; only to be used where nothing is at fault.</summary>
    public T Value { get; private init; } = null!;

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (await RequestBody.ReadAsync(context) is not { } bytes) return new() { Problem = new Problem(Problems.TooLarge) };
        var (node, fault) = RequestBody.Parse(bytes);
        return fault is not null ? new() { Malformed = [fault] } : await OfAsync(node, [], context);
    }

    /// <param name="node">What was read.</param>
    /// <param name="unread">What could not be, and is not in it.</param>
    /// <param name="context">Of the request.</param>
    internal static Task<Body<T>> OfAsync(JsonNode? node, IReadOnlyList<Fault> unread, HttpContext context) =>
        OfAsync(node, unread, context.RequestServices.GetRequiredService<IValidator<T>>(), context.RequestAborted);

    /// <summary>The same of a body that comes in no request of its own.</summary>
    internal static async Task<Body<T>> OfAsync(JsonNode? node, IReadOnlyList<Fault> unread, IValidator<T> validator, CancellationToken cancellation)
    {
        IReadOnlyList<Fault> shape = [.. unread, .. BodyShape.Clean(node, typeof(T))];
        if (shape.Any(f => f.Pointer.Length == 0)) return new() { Malformed = shape };
        var value = node.Deserialize<T>(Documents.Options)!;
        var faults = await validator.FaultsAsync(value, cancellation);
        return new() { Value = value, Malformed = shape, Invalid = BodyShape.Besides(shape, faults) };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaType], typeof(T)));
}
