using Ctg.Api.References;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>From what a caller writes, validated, to the commands of the domain.</summary>
internal static class DiagnosisMapping
{
    public static DiagnosisContent ToContent(this DiagnosisBody body) => new()
    {
        Title = body.Title!,
        Summary = body.Summary,
        Cost = body.Cost,
        CafAid = body.CafAid,
        Document = body.Document?.ToDocument(),
        Findings = [.. body.Findings?.Select(ToFinding) ?? []],
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    public static DiagnosisMove ToMove(this DiagnosisMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value, Reason = body.Reason };

    private static Finding ToFinding(FindingBody body) => new()
    {
        Code = body.Code!,
        Theme = body.Theme,
        Text = body.Text!,
        Priority = body.Priority!.Value,
        Figures = [.. body.Figures?.Select(f => new Figure { Label = f.Label!, Value = f.Value!.Value, Unit = f.Unit, Source = f.Source, Year = f.Year }) ?? []],
        Actions = body.Actions ?? [],
    };
}
