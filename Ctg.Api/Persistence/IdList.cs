using System.Text.Json;

namespace Ctg.Api.Persistence;

/// <summary>A list of public ids.</summary>
public sealed class IdList(IEnumerable<Guid> items) : ListParameter<Guid>(Type, items)
{
    private static readonly RowType<Guid> Type = new("id_list", RowColumn<Guid>.Id("item", item => item));

    // The driver of SQLite writes a Guid as text in capitals.
    protected override string Json(Guid[] items) => JsonSerializer.Serialize(items.Select(id => id.ToString("D").ToUpperInvariant()));
}
