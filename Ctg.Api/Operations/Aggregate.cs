using Ctg.Api.ActionPlans;
using Ctg.Api.CejContracts;
using Ctg.Api.Conventions;
using Ctg.Api.Diagnoses;
using Ctg.Api.Facilities;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Api.Steering;
using Ctg.Api.Steering.CooperationPosts;
using Ctg.Api.Steering.Evaluations;
using Ctg.Api.Steering.Meetings;
using Ctg.Api.Webhooks;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Diagnoses;
using Ctg.Domain.Facilities;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Operations;

/// <summary>
/// A kind of resource: how its rows are read, and what its writer would write from a document. A statement <c>List_Convention_Rows</c> reads
/// what the writer writes to the table <c>convention</c>.
/// </summary>
/// <param name="Type">As in the change log.</param>
/// <param name="List">Reads its rows.</param>
/// <param name="Children">Its child tables, each with what reads their rows.</param>
/// <param name="Write">What stands in a row, and in the child tables, once its document is written.</param>
internal sealed record Aggregate(
    string Type, Statement List, IReadOnlyList<(string Table, Statement List)> Children, Func<StoredRow, (object Columns, object[][] Children)> Write)
{
    /// <summary>Keys of other tables are not in a document, but the ids that they lead to are.</summary>
    public static readonly IReadOnlyList<Aggregate> All =
    [
        Of<Organisation>(OrganisationStore.ResourceType, "organisation", (organisation, row) => OrganisationColumns.Of(organisation, row.Document), OrganisationChildren.Tables),
        Of<Convention>(ConventionStore.ResourceType, "convention", (convention, row) => ConventionColumns.Of(convention, row.Document), ConventionChildren.Tables),
        Of<CejContract>(CejContractStore.ResourceType, "cej_contract", (contract, row) => CejContractColumns.Of(contract, row.Document), CejContractChildren.Tables),
        Of<ActionPlan>(ActionPlanStore.PlanType, "action_plan", (plan, row) => ActionPlanColumns.Of(plan, row.Document, row.Number("convention_key") ?? 0), ActionPlanChildren.Tables),
        Of<PlanAction>(
            ActionPlanStore.ActionType,
            "plan_action",
            (action, row) => ActionColumns.Of(action, row.Document, row.Number("plan_key") ?? 0, row.Number("convention_key") ?? 0),
            ActionChildren.Tables),
        Of<Diagnosis>(
            DiagnosisStore.ResourceType,
            "diagnosis",
            (diagnosis, row) => DiagnosisColumns.Of(diagnosis, row.Document, row.Number("convention_key") ?? 0),
            DiagnosisChildren.Tables),
        Of("meeting", MeetingStore.Kind),
        Of("cooperation_post", CooperationPostStore.Kind),
        Of("evaluation", EvaluationStore.Kind),
        Of<Facility>(FacilityStore.ResourceType, "facility", (facility, row) => FacilityColumns.Of(facility, row.Document), FacilityChildren.Tables),
        Of<Webhook>(WebhookStore.ResourceType, "webhook", (webhook, row) => WebhookColumns.Of(webhook, row.Document), []),
    ];

    private static Aggregate Of<T, TResource>(string table, SteeringKind<T, TResource> kind)
        where T : class, IOfConvention
        where TResource : T =>
        Of<T>(kind.Type, table, (state, row) => kind.Columns(state, row.Document, row.Number("convention_key") ?? 0), kind.Tables);

    private static Aggregate Of<T>(string type, string table, Func<T, StoredRow, object> columns, IReadOnlyList<ChildTable<T>> children) => new(
        type,
        ListOf(table),
        [.. children.Select(c => (c.Name, ListOf(c.Name)))],
        row =>
        {
            var state = Documents.Read<T>(row.Document);
            return (columns(state, row), [.. children.Select(c => c.Rows(state).ToArray())]);
        });

    private static Statement ListOf(string table) =>
        Statement.Load($"Operations/Sql/List_{string.Join('_', table.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}_Rows.sql");
}
