namespace Ctg.Api.References;

/// <summary>A system and an id in it, as in <c>elan:4711</c>: what a list is filtered by.</summary>
/// <param name="ExternalSystem">The code of the system.</param>
/// <param name="ExternalId">The id.</param>
internal sealed record ExternalReferenceFilter(string? ExternalSystem, string? ExternalId)
{
    public const string Pattern = $"^{ExternalReferences.System}:{ExternalReferences.Id}$";

    /// <param name="text">Of the pattern, or null.</param>
    public static ExternalReferenceFilter Of(string? text) => text?.Split(':', 2) is [var system, var id] ? new(system, id) : new(null, null);
}
