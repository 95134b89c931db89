using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ctg.Api.Http;

/// <summary>A JSON Merge Patch (RFC 7396) of a resource that is written as <typeparamref name="T"/>.</summary>
public sealed class MergePatch<T> : IInput, IEndpointParameterMetadataProvider
    where T : class
{
    public const string MediaType = "application/merge-patch+json";

    private readonly IValidator<T> _validator;
    private JsonNode? _patch;
    private IReadOnlyList<Fault> _shape = [];

    private MergePatch(IValidator<T> validator) => _validator = validator;

    public Problem? Problem { get; private set; }

    public IReadOnlyList<Fault> Malformed { get; private set; } = [];

    public IReadOnlyList<Fault> Invalid => [];

    public static async ValueTask<MergePatch<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var patch = new MergePatch<T>(context.RequestServices.GetRequiredService<IValidator<T>>());
        if (await RequestBody.ReadAsync(context) is not { } bytes)
        {
            patch.Problem = new Problem(Problems.TooLarge);
            return patch;
        }
        (patch._patch, var fault) = RequestBody.Parse(bytes);
        if (fault is not null) patch.Malformed = [fault];
        else patch._shape = BodyShape.Clean(patch._patch, typeof(T));
        if (patch._shape.Any(f => f.Pointer.Length == 0)) patch.Malformed = patch._shape;
        return patch;
    }

    /// <summary>A patch that was read elsewhere.</summary>
    /// <param name="patch">What was read.</param>
    /// <param name="unread">What could not be, and is not in it.</param>
    /// <param name="validator">Of what it leads to.</param>
    internal static MergePatch<T> Of(JsonObject patch, IReadOnlyList<Fault> unread, IValidator<T> validator) =>
        new(validator) { _patch = patch, _shape = [.. unread, .. BodyShape.Clean(patch, typeof(T))] };

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaType], typeof(T)));

    /// <summary>The body as it shall be, or the problem with every fault of the patch and of what it leads to.</summary>
    public async Task<(T Value, Problem? Problem)> ApplyAsync(T current, CancellationToken cancellation)
    {
        var merged = new PatchOf<T>(_patch).ApplyTo(current);
        var faults = await _validator.FaultsAsync(merged, cancellation);
        if (_shape.Count > 0) return (merged, new Problem(Problems.Malformed, [.. _shape, .. BodyShape.Besides(_shape, faults)]));
        return (merged, faults.Count > 0 ? new Problem(Problems.Invalid, faults) : null);
    }
}
