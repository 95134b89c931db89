using Ctg.Api.Imports;
using Ctg.Domain;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>What people are told about the columns of a file of plans.</summary>
internal static class PlanImportColumns
{
    private static readonly Dictionary<string, (Text Description, string Example)> Told = new()
    {
        ["Plan"] = (new("Un mot qui réunit les lignes d'un même plan dans le fichier.", "A word that the rows of one plan in the file have alike."), "P1"),
        ["Objet"] = (new($"Ce qu'est la ligne : {Kinds}. Un classeur l'a dans les feuilles qui en réunissent plusieurs.", $"What the row is: {Kinds}. A workbook has it in the sheets of several."), "Action"),
        ["Convention"] = (new("La référence d'une convention dont la Caf est pilote, ou sa référence externe.", "The reference of a convention that the Caf leads, or its external reference."), "CTG-91-2020-007"),
        ["Références externes"] = (new(
            "Comment d'autres systèmes la nomment. Le plan se retrouve par la première, et s'écrit alors en entier.", "What other systems call it. A plan is found again by the first one, and is then written whole."), "elan:P-12"),
        ["Référence"] = (new(
            "Celle de l'action, dans chacune de ses lignes. Sans elle, une action nouvelle reçoit la suivante, et ne se retrouve pas.",
            "That of the action, in each of its rows. Without it, a new action gets the next one, and is not found again."), "F-012"),
    };

    public static IReadOnlyList<ImportColumn> All { get; } = [.. PlanBook.OfSeveral.Stacked.Columns.Select(column =>
    {
        var (description, example) = Told.GetValueOrDefault(column.Name, (column.Type.Hint, column.Type.Example));
        var rows = string.Join(", ", PlanBook.OfSeveral.Stacked.Tables.Where(t => t.Columns.Any(c => c.Key == column.Key)).Select(t => t.Kind));
        return new ImportColumn(column, rows.Length == 0 ? description : new($"{rows} — {description.French}", $"{rows} — {description.English}"), example);
    })];

    private static string Kinds => string.Join(", ", PlanTables.All.Select(t => t.Kind));
}
