using Ctg.Api.Conventions.Filing;
using Ctg.Api.References;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class EvaluationMapping
{
    public static EvaluationContent ToContent(this EvaluationBody body) => new()
    {
        Kind = body.Kind!.Value,
        Year = body.Year,
        Coherence = ToAssessment(body.Coherence),
        Achievement = ToAssessment(body.Achievement),
        Means = ToAssessment(body.Means),
        Durability = ToAssessment(body.Durability),
        Summary = body.Summary,
        Recommendations = body.Recommendations,
        Document = body.Document?.ToDocument(),
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    /// <summary>The content of an evaluation as a caller would write it: what a patch is applied to.</summary>
    public static EvaluationBody ToBody(this Evaluation evaluation) => new()
    {
        Kind = evaluation.Kind,
        Year = evaluation.Year,
        Coherence = ToBody(evaluation.Coherence),
        Achievement = ToBody(evaluation.Achievement),
        Means = ToBody(evaluation.Means),
        Durability = ToBody(evaluation.Durability),
        Summary = evaluation.Summary,
        Recommendations = evaluation.Recommendations,
        Document = LinkedDocumentBody.Of(evaluation.Document),
        ExternalReferences = evaluation.ExternalReferences.ToBodies(),
    };

    public static EvaluationMove ToMove(this EvaluationMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value, Reason = body.Reason };

    private static Assessment? ToAssessment(AssessmentBody? body) => body is null ? null : new() { Score = body.Score, Comment = body.Comment };

    private static AssessmentBody? ToBody(Assessment? assessment) => assessment is null ? null : new() { Score = assessment.Score, Comment = assessment.Comment };
}
