using System.Text.Json;

namespace Ctg.Api.Persistence;

/// <summary>A list of codes.</summary>
public sealed class TextList(IEnumerable<string> items) : ListParameter<string>(Type, items)
{
    private static readonly RowType<string> Type = new("text_list", RowColumn<string>.Text("item", 60, item => item));

    protected override string Json(string[] items) => JsonSerializer.Serialize(items);
}
