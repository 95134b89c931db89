using Ctg.Tests.PlanFiles;
using Ctg.Tests.Support;

namespace Ctg.Tests.Imports;

/// <summary>Files of several plans, filled in from the template. Each row says what it has in some columns, as in <c>Plan=P1;Objet=Action;Référence=F-001</c>.</summary>
internal static class PlanTables
{
    private const string Template = "/v1/import-templates/actionPlans";

    public static async Task<string> PlansAsync(this HttpClient client, params string[] rows)
    {
        var header = (await client.ReadAsAsync(Exports.Csv, Template)).Expect(200).Lines().Single().TrimEnd('\r').Split(',');
        return ImportFiles.Table(string.Join(';', header), rows.Select(row => Cells(row) is var cells ? string.Join(';', header.Select(name => cells.GetValueOrDefault(name, ""))) : ""));
    }

    /// <summary>The same as a workbook, each row in its sheet.</summary>
    public static async Task<byte[]> PlanBookAsync(this HttpClient client, params (string Sheet, string Row)[] rows) => Workbooks.Pack(Workbooks.Of(
    [
        .. (await client.TemplateAsync()).Select(sheet => (sheet.Name, string.Concat(
            rows.Where(r => r.Sheet == sheet.Name).Select(r => Row(sheet.Columns.Select(name => Cells(r.Row).GetValueOrDefault(name)))).Prepend(Row(sheet.Columns))))),
    ]));

    /// <summary>The sheets of the workbook to fill in, with their columns.</summary>
    public static async Task<IReadOnlyList<(string Name, string[] Columns)>> TemplateAsync(this HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Template) { Headers = { Accept = { new(Exports.Xlsx) } } };
        using var answer = (await client.SendAsync(request)).EnsureSuccessStatusCode();
        return [.. Workbooks.Cells(await answer.Content.ReadAsByteArrayAsync()).Select(s => (s.Name, s.Rows.Single().Select(c => c!.Value.Text).ToArray()))];
    }

    private static Dictionary<string, string> Cells(string row) => row.Split(';').Select(cell => cell.Split('=', 2)).ToDictionary(cell => cell[0], cell => cell[1]);

    private static string Row(IEnumerable<string?> cells) => $"<row>{string.Concat(cells.Select(cell => cell is null ? "<c/>" : Workbooks.Text(cell)))}</row>";
}
