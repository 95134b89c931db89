using System.Text.Json;
using Ctg.Api.Persistence;

namespace Ctg.Api.Organisations;

/// <summary>An organisation as its row has it; in a list without the version.</summary>
public sealed class OrganisationRow
{
    public long OrganisationKey { get; init; }

    public int Version { get; init; }

    public byte[] Document { get; init; } = [];
}

/// <summary>The identities of organisations, to insert and to look for.</summary>
internal static class IdentityRows
{
    /// <summary>A type, and a name of 150 characters folded.</summary>
    public const int MaximumLength = 320;

    public static readonly RowType<(Guid Id, string Identity)> Type = new("organisation_identity_rows",
        RowColumn<(Guid Id, string Identity)>.Id("id", r => r.Id),
        RowColumn<(Guid Id, string Identity)>.Text("identity_text", MaximumLength, r => r.Identity));
}

/// <summary>A list of identities.</summary>
internal sealed class IdentityList(IEnumerable<string> items) : ListParameter<string>(Type, items)
{
    private static readonly RowType<string> Type = new("identity_list", RowColumn<string>.Text("item", IdentityRows.MaximumLength, item => item));

    protected override string Json(string[] items) => JsonSerializer.Serialize(items);
}
