using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>How a file has the tables of plans: in the sheets of a workbook, or as CSV all of them in one.</summary>
internal sealed class PlanBook
{
    /// <summary>A plan with its actions.</summary>
    public static readonly PlanBook OfOne = new(PlanTables.All, null);

    /// <summary>Several plans: each row names its plan, and each plan its convention.</summary>
    public static readonly PlanBook OfSeveral = new(
        [.. PlanTables.All.Select(t => t.Of == RowOf.Plan ? t with { Columns = [new("Convention", "conventionId", WordCells.Type, 24), .. t.Columns] } : t)], new("Plan", null, WordCells.Type));

    private PlanBook(IReadOnlyList<PlanTable> tables, TableColumn? owner)
    {
        Owner = owner;
        Workbook = [.. tables.GroupBy(t => t.Sheet).Select(sheet => new PlanLayout(sheet.Key, [.. sheet], owner))];
        Stacked = new("", tables, owner);
    }

    /// <summary>The column in which a row names its plan; null where there is one plan.</summary>
    public TableColumn? Owner { get; }

    /// <summary>A sheet for each subject.</summary>
    public IReadOnlyList<PlanLayout> Workbook { get; }

    /// <summary>All tables, one below the other.</summary>
    public PlanLayout Stacked { get; }

    /// <param name="sheets">Those of the file.</param>
    /// <param name="mediaType">One of <see cref="TableFile.MediaTypes"/>.</param>
    public ReadTables Read(IReadOnlyList<ReadSheet> sheets, string mediaType) => mediaType == Xlsx.MediaType ? Read(sheets) : PlanSheetReader.Read(sheets[0], Stacked);

    private ReadTables Read(IReadOnlyList<ReadSheet> sheets)
    {
        var known = Workbook.ToDictionary(l => SearchText.Fold(l.Sheet));
        var (read, faults) = (new List<ReadTables>(), new List<Fault>());
        foreach (var sheet in sheets)
        {
            var key = SearchText.Fold(sheet.Name);
            if (known.Remove(key, out var layout)) read.Add(PlanSheetReader.Read(sheet, layout));
            else faults.Add(Fault.Of(sheet.Pointer, Workbook.Any(l => SearchText.Fold(l.Sheet) == key) ? "repeated" : "unknownSheet"));
        }
        faults.AddRange(known.Values.Select(l => Fault.Of($"/{JsonPointer.Escape(l.Sheet)}", "missingSheet")));
        return new([.. read.SelectMany(r => r.Rows)], [.. faults, .. read.SelectMany(r => r.OfSheets)]);
    }
}
