using Ctg.Api.Http;
using Ctg.Api.Http.Tables;

namespace Ctg.Api.Imports;

/// <summary>The resources of a file, or what keeps it from being understood.</summary>
internal sealed record ImportRows(IReadOnlyList<ImportRow> Items, IReadOnlyList<Fault> Faults)
{
    /// <summary>Rows of one file.</summary>
    public const int Maximum = 20_000;

    public static ImportRows Refused(params IReadOnlyList<Fault> faults) => new([], faults);

    /// <summary>The fault of a file with no row, or too many; null where there is none.</summary>
    /// <param name="count">How many it has.</param>
    /// <param name="pointer">Where its rows stand.</param>
    public static Fault? FaultOf(int count, string pointer) => count switch
    {
        0 => Fault.Of(pointer, "required"),
        > Maximum => Fault.Of(pointer, "tooMany", Maximum),
        _ => null,
    };

    /// <summary>A row for a resource.</summary>
    public static ImportRows Read(ReadSheet sheet, IReadOnlyList<TableColumn> known)
    {
        var (columns, faults) = SheetHeader.Read(sheet, known);
        if (faults.Count > 0) return new([], faults);
        return FaultOf(sheet.Rows.Count, sheet.Pointer) is { } fault ? Refused(fault) : new([.. sheet.Rows.Select(row => ImportRow.Read(row, columns))], []);
    }
}
