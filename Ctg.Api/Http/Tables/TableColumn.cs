using Ctg.Domain.Territories;

namespace Ctg.Api.Http.Tables;

/// <summary>A column of a table that is read as JSON.</summary>
/// <param name="Name">As the first row has it; read without regard to case and accents.</param>
/// <param name="Path">The member of the item, <c>a.b</c> for one within another; null for what is none of its members.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
internal sealed record TableColumn(string Name, string? Path, CellType Type, int Width = 14, bool IsOptional = false)
{
    public string Key { get; } = SearchText.Fold(Name);

    /// <summary>The same in a sheet that is written.</summary>
    public SheetColumn ToSheet() => new(Name, Type.Style, Width);

    public IReadOnlyList<string> Steps { get; } = Path?.Split('.') ?? [];
}
