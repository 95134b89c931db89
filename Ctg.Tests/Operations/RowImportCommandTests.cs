using Ctg.Tests.Imports;
using Ctg.Tests.PlanFiles;

namespace Ctg.Tests.Operations;

/// <summary>The import of a table as an operator runs it.</summary>
public sealed class RowImportCommandTests
{
    private string _folder = null!;

    private string Connection => $"--ConnectionStrings:Ctg=Data Source={Path.Combine(_folder, "ctg.db")}";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("ctg-import-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_table_is_loaded_checked_before_and_told_of_row_by_row()
    {
        await CtgCommand.RunAsync("migrate", Connection);
        var right = Write("right.csv", "elan:1;Association;La Ribambelle;;;", "elan:2;Caf;Caf de l'Essonne;91;;");
        var wrong = Write("wrong.csv", "elan:1;Association;La Farandole;;;", "elan:3;Cirque;;;;");
        var dry = await CtgCommand.RunAsync("import", "organisations", right, "--dry-run", Connection);
        var loaded = await CtgCommand.RunAsync("import", "organisations", right, Connection);
        var refused = await CtgCommand.RunAsync("import", "organisations", wrong, Connection);
        var byRow = await CtgCommand.RunAsync("import", "organisations", wrong, "--by-row", Connection);
        var book = Path.Combine(_folder, "wrong.xlsx");
        await File.WriteAllBytesAsync(book, Workbooks.Pack(Workbooks.Of([("Feuil1", Rows(ImportFiles.OfOrganisations, "elan:4;Cirque;Pinder;;;"))])));
        var ofBook = await CtgCommand.RunAsync("import", "organisations", book, Connection);
        var plans = await CtgCommand.RunAsync("import", "action-plans", right, Connection);
        var unknown = await CtgCommand.RunAsync("import", "cej-contracts", right, Connection);
        Assert.Multiple(() =>
        {
            Assert.That(dry.Output, Does.Contain("Would be: 2 created, 0 revised, 0 unchanged, 0 refused."));
            Assert.That(loaded.Output, Does.Contain("2 created, 0 revised, 0 unchanged, 0 refused. The result is kept as import "));
            Assert.That(refused.Output, Does.Contain("0 created, 0 revised, 0 unchanged, 1 refused; nothing was written."));
            Assert.That(refused.Errors, Does.Contain("Row 3, Type, 'Cirque': This code is not in the list").And.Contain("Row 3, Nom: A value is required. (required)"));
            Assert.That(ofBook.Errors, Does.Contain("Feuil1, row 2, Type, 'Cirque': This code is not in the list"));
            Assert.That(plans.Errors, Does.Contain("/columns/Objet: The column is missing"));
            Assert.That(byRow.Output, Does.Contain("0 created, 1 revised, 0 unchanged, 1 refused."));
            Assert.That(unknown.Errors, Does.Contain("/columns/Numéro: The column is missing"));
            Assert.That((dry.Code, loaded.Code, refused.Code, byRow.Code, ofBook.Code, plans.Code, unknown.Code), Is.EqualTo((0, 0, 1, 1, 1, 1, 1)), loaded.Errors);
        });
    }

    private static string Rows(params string[] rows) => string.Concat(rows.Select(row => $"<row>{string.Concat(row.Split(';').Select(Workbooks.Text))}</row>"));

    private string Write(string name, params string[] rows)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, ImportFiles.Table(ImportFiles.OfOrganisations, rows));
        return path;
    }
}
