namespace Ctg.Api.Changes;

/// <summary>Where a resource is read.</summary>
internal static class ResourceAddress
{
    /// <param name="type">As in the change log.</param>
    /// <param name="id">Of the resource.</param>
    /// <param name="conventionId">Of the convention that it belongs to.</param>
    /// <returns>Null for what is no resource of its own.</returns>
    public static string? Of(string type, Guid id, Guid? conventionId) => type switch
    {
        "convention" => $"/v1/conventions/{id}",
        "cejContract" => $"/v1/cej-contracts/{id}",
        "actionPlan" => $"/v1/action-plans/{id}",
        "action" => $"/v1/actions/{id}",
        "diagnosis" => $"/v1/conventions/{conventionId}/diagnosis",
        "meeting" => $"/v1/meetings/{id}",
        "evaluation" => $"/v1/evaluations/{id}",
        "cooperationPost" => $"/v1/cooperation-posts/{id}",
        "facility" => $"/v1/facilities/{id}",
        "organisation" => $"/v1/organisations/{id}",
        "webhook" => $"/v1/webhooks/{id}",
        _ => null,
    };
}
