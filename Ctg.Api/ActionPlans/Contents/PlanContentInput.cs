using System.Reflection;
using Ctg.Api.ActionPlans.Contents.Tables;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>A plan with all its actions as the body of a request: JSON, or a file that stands for it. What is wrong with a file is told at its cells.</summary>
public sealed class PlanContentInput : IInput, IEndpointParameterMetadataProvider
{
    /// <summary>A plan has a hundred times what another body has.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    private const int MaximumFaults = 1000;

    private readonly CellPlaces? _places;

    private PlanContentInput(CellPlaces? places) => _places = places;

    public Problem? Problem { get; private init; }

    public IReadOnlyList<Fault> Malformed { get; private init; } = [];

    public IReadOnlyList<Fault> Invalid { get; private init; } = [];

    /// <summary>What was read; only to be used where nothing is at fault.</summary>
    public PlanContentBody Value { get; private init; } = null!;

    public static async ValueTask<PlanContentInput?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (TableFile.TypeOf(context.Request) is { } mediaType) return await OfFileAsync(context, mediaType);
        var json = (await Body<PlanContentBody>.BindAsync(context, parameter))!;
        return new(null) { Problem = json.Problem, Malformed = json.Malformed, Invalid = json.Invalid, Value = json.Value };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata([Body<object>.MediaType, .. TableFile.MediaTypes], typeof(PlanContentBody)));
        builder.Metadata.Add(new BodyLimit(MaximumBytes));
    }

    /// <summary>What was decided, with each refusal where it stands in what was sent.</summary>
    public Answer<PlanContent> Told(Answer<PlanContent> answer) =>
        answer.Problem is { Faults.Count: > 0 } problem && _places is not null ? new Problem(problem.Type, Translated(_places, problem.Faults)) : answer;

    private static async Task<PlanContentInput> OfFileAsync(HttpContext context, string mediaType)
    {
        if (await RequestBody.ReadAsync(context) is not { } bytes) return new(null) { Problem = new Problem(Problems.TooLarge) };
        var read = await PlanFile.ReadAsync(bytes, mediaType, context.RequestAborted);
        if (read.Body is null) return new(null) { Problem = read.Problem, Malformed = Few(read.OfFile) };
        var body = await Body<PlanContentBody>.OfAsync(read.Body, read.OfCells, context);
        return new(read.Places)
        {
            Malformed = Few([.. read.OfFile, .. Translated(read.Places, body.Malformed)]),
            Invalid = Few(Translated(read.Places, body.Invalid)),
            Value = body.Value,
        };
    }

    private static IReadOnlyList<Fault> Translated(CellPlaces places, IReadOnlyList<Fault> faults) => [.. faults.Select(places.Translate)];

    /// <summary>A file may be wrong in each of its cells, and says so before an answer has ten times its size.</summary>
    private static IReadOnlyList<Fault> Few(IReadOnlyList<Fault> faults) =>
        faults.Count <= MaximumFaults ? faults : [.. faults.Take(MaximumFaults), Fault.Of("", "tooManyFaults", MaximumFaults)];
}
