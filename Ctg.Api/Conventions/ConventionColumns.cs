using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>
/// The row of a convention: its document, and what queries filter and sort by. The writer sends the members as parameters, and
/// <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record ConventionColumns
{
    public required Guid Id { get; init; }

    public required string LeadCaf { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required string Scope { get; init; }

    public required string Stage { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateOnly? SignedOn { get; init; }

    public required string SearchText { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static ConventionColumns Of(Convention convention, byte[] document) => new()
    {
        Id = convention.Id,
        LeadCaf = convention.LeadCaf(),
        Reference = convention.Reference,
        Version = convention.Version,
        Scope = convention.Scope.Code(),
        Stage = convention.Stage.Code(),
        StartDate = convention.StartDate ?? ColumnDates.NotPlanned,
        EndDate = convention.EndDate ?? ColumnDates.NotPlanned,
        LastDay = convention.LastDay() ?? ColumnDates.NotPlanned,
        SignedOn = convention.SignedOn,
        SearchText = Domain.Territories.SearchText.Fold(
            string.Join(' ', convention.Parties.Select(p => p.Name).Prepend(convention.Title).Prepend(convention.Reference))),
        Summary = Documents.Write(ConventionSummary.Of(convention)),
        Document = document,
    };
}
