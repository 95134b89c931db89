using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.Diagnoses;

/// <summary>A convention that the caller sees, with its diagnosis; key, version and document are null where it has none yet.</summary>
public sealed class DiagnosisRow
{
    public long ConventionKey { get; init; }

    public byte[] Convention { get; init; } = [];

    public long? DiagnosisKey { get; init; }

    public int? Version { get; init; }

    public byte[]? Document { get; init; }
}

/// <summary>An action that answers a finding.</summary>
internal sealed class AnsweringActionRow
{
    public Guid Id { get; init; }

    public ActionStatus Status { get; init; }
}

/// <summary>A finding, beside its diagnosis.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="Code">Its code.</param>
/// <param name="Theme">The code of its theme.</param>
/// <param name="Priority">The code of its priority.</param>
/// <param name="HasActions">1 where it names an action, whatever became of it; 0 otherwise.</param>
internal sealed record FindingRow(int LineNumber, string Code, string? Theme, string Priority, int HasActions);

/// <summary>An action that a finding names.</summary>
/// <param name="LineNumber">From 0, through the diagnosis.</param>
/// <param name="Code">The finding's.</param>
/// <param name="ActionId">The column has the key of this action.</param>
internal sealed record FindingActionRow(int LineNumber, string Code, Guid ActionId);

internal static class DiagnosisRowTypes
{
    public static readonly RowType<(long Key, FindingRow Finding)> Findings = new("diagnosis_finding_rows",
        RowColumn<(long Key, FindingRow Finding)>.BigInt("diagnosis_key", r => r.Key),
        RowColumn<(long Key, FindingRow Finding)>.Int("line_number", r => r.Finding.LineNumber),
        RowColumn<(long Key, FindingRow Finding)>.Text("code", 30, r => r.Finding.Code),
        RowColumn<(long Key, FindingRow Finding)>.Text("theme", 30, r => r.Finding.Theme),
        RowColumn<(long Key, FindingRow Finding)>.Text("priority", 20, r => r.Finding.Priority),
        RowColumn<(long Key, FindingRow Finding)>.Int("has_actions", r => r.Finding.HasActions));

    public static readonly RowType<(long Key, FindingActionRow Action)> Actions = new("diagnosis_finding_action_rows",
        RowColumn<(long Key, FindingActionRow Action)>.BigInt("diagnosis_key", r => r.Key),
        RowColumn<(long Key, FindingActionRow Action)>.Int("line_number", r => r.Action.LineNumber),
        RowColumn<(long Key, FindingActionRow Action)>.Text("code", 30, r => r.Action.Code),
        RowColumn<(long Key, FindingActionRow Action)>.Id("action_id", r => r.Action.ActionId));
}
