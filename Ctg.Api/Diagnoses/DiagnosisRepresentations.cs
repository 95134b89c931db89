using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>Diagnoses as they are sent: with what is done about each finding, which changes as actions do, and is told by the entity tag too.</summary>
internal static class DiagnosisRepresentations
{
    private const int BitsOfDigit = 4;

    public static Representation Of(Diagnosis diagnosis, IReadOnlyDictionary<Guid, ActionStatus> actions)
    {
        var resource = DiagnosisResource.Of(diagnosis, actions);
        return Representation.Of(Documents.Write(resource), resource.Version, Word(resource.Findings));
    }

    /// <summary>Which findings are answered: a bit for each in their order, from the left, in hexadecimal; null where there are no findings.</summary>
    private static string? Word(IReadOnlyList<FindingResource> findings) => findings.Count == 0
        ? null
        : string.Concat(findings.Chunk(BitsOfDigit).Select(chunk => $"{chunk.Select((f, i) => f.Answered ? 1 << (BitsOfDigit - 1 - i) : 0).Sum():x}"));
}
