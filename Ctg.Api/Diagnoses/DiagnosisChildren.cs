using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>The rows that stand beside a diagnosis, for queries.</summary>
internal static class DiagnosisChildren
{
    private static readonly Statement InsertFindings = Statement.Load("Diagnoses/Sql/Insert_Diagnosis_Findings.sql");
    private static readonly Statement InsertActions = Statement.Load("Diagnoses/Sql/Insert_Diagnosis_Finding_Actions.sql");

    public static readonly IReadOnlyList<ChildTable<Diagnosis>> Tables =
    [
        new("diagnosis_finding", Findings, (session, key, diagnosis) =>
            session.InsertAsync(InsertFindings, DiagnosisRowTypes.Findings, Findings(diagnosis).Select(r => (key, r)))),
        new("diagnosis_finding_action", Actions, (session, key, diagnosis) =>
            session.InsertAsync(InsertActions, DiagnosisRowTypes.Actions, Actions(diagnosis).Select(r => (key, r)))),
        ExternalReferences.Table<Diagnosis>(DiagnosisStore.ResourceType),
    ];

    private static IEnumerable<FindingRow> Findings(Diagnosis diagnosis) =>
        diagnosis.Findings.Select((f, i) => new FindingRow(i, f.Code, f.Theme?.Code(), f.Priority.Code(), f.Actions.Count > 0 ? 1 : 0));

    private static IEnumerable<FindingActionRow> Actions(Diagnosis diagnosis) =>
        diagnosis.Findings.SelectMany(f => f.Actions.Select(action => (f.Code, Action: action))).Select((a, i) => new FindingActionRow(i, a.Code, a.Action));
}
