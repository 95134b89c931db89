using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>
/// The row of an organisation: its document, and what queries filter by. The writer sends the members as parameters, and <c>ctg verify</c>
/// holds the columns of the same names against them.
/// </summary>
internal sealed record OrganisationColumns
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Type { get; init; }

    public required string NameFolded { get; init; }

    public required string? Siren { get; init; }

    public required string? Caf { get; init; }

    public required string? Territory { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static OrganisationColumns Of(Organisation organisation, byte[] document) => new()
    {
        Id = organisation.Id,
        Version = organisation.Version,
        Type = organisation.Type.Code(),
        NameFolded = Domain.Territories.SearchText.Fold(organisation.Name),
        Siren = organisation.Siren,
        Caf = organisation.CafCode,
        Territory = organisation.Territory?.ToString(),
        Document = document,
    };
}

/// <summary>The rows that stand beside an organisation: what it is recognised by.</summary>
internal static class OrganisationChildren
{
    private static readonly Statement InsertIdentities = Statement.Load("Organisations/Sql/Insert_Organisation_Identities.sql");

    public static readonly IReadOnlyList<ChildTable<Organisation>> Tables =
    [
        new("organisation_identity", Identities, (session, _, organisation) => InsertAsync(session, [organisation])),
        ExternalReferences.Table<Organisation>(OrganisationStore.ResourceType),
    ];

    /// <summary>The identities of many organisations by one statement.</summary>
    public static Task InsertAsync(WriteSession session, IReadOnlyList<Organisation> organisations) => session.InsertAsync(
        InsertIdentities, IdentityRows.Type, organisations.SelectMany(o => Identities(o).Select(row => (o.Id, row.IdentityText))));

    private static IEnumerable<IdentityRow> Identities(Organisation organisation) => OrganisationIdentities.Of(organisation).Select(identity => new IdentityRow(identity));

    private sealed record IdentityRow(string IdentityText);
}
