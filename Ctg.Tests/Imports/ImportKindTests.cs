using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Imports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Tests.Persistence;
using Ctg.Tests.PlanFiles;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Ctg.Tests.Imports.ImportFiles;

namespace Ctg.Tests.Imports;

/// <summary>What is brought besides conventions, the forms that it comes in, and the files to fill in.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ImportKindTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Organisations_are_entered_and_corrected()
    {
        var (caf, association, siren) = (NewId(), NewId(), Samples.NewSiren());
        string[] rows = [$"elan:{caf};Caf;Caf {Caf};{Caf};;", $"elan:{association};Association;La Ribambelle {association};;{siren};01053"];
        Assert.That((await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, rows))).Ended(), Is.EqualTo("done 2 created"));
        var corrected = await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, rows[0], $"elan:{association};association;La Farandole {association};;{siren};"));
        var organisation = (await Client.FindAsync("organisations", association))!;
        Assert.Multiple(() =>
        {
            Assert.That(corrected.Ended(), Is.EqualTo("done 1 revised 1 unchanged"));
            Assert.That(((string?)organisation["name"], (string?)organisation["siren"], (string?)organisation["territory"]), Is.EqualTo(($"La Farandole {association}", siren, (string?)null)));
        });
        var refused = await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, $"elan:{NewId()};Association;Autre;;123456789;91228 | 91286", $"elan:{NewId()};Caf;Encore;{Caf};;"));
        Assert.That(await Client.LinesAsync(refused), Is.EqualTo(new[] { "2 refused Territoire '91228 | 91286' tooMany", "3 refused organisationKnown" }));
    }

    [Test]
    public async Task Cej_contracts_name_what_takes_over_by_its_reference()
    {
        var (id, reference) = (NewId(), $"CTG-{Caf}-2023-001");
        var convention = Samples.Convention(Caf, "commune-91286");
        convention["reference"] = reference;
        var successor = (await Client.PostAsync("/v1/conventions", convention)).Expect(201);
        var import = await Client.ImportFileAsync("kind=cejContracts", Table(OfCejContracts,
            $"elan:{id};2019-1;{Caf};Cej de Grigny;01/01/2019;31/12/2021;31/12/2022 | 31/12/2023;125 000,50;91286;91286;{reference}",
            $"elan:{NewId()};2019-2;{Caf};;01/01/2019;31/12/2021;;beaucoup;97999;91286;CTG-{Caf}-1999-001"));
        Assert.That(await Client.LinesAsync(import), Is.EqualTo(new[]
        {
            "2 notWritten", "3 refused Subvention annuelle 'beaucoup' wrongFormat", "3 refused Signataires '97999' notFound", $"3 refused Ctg qui prend le relais 'CTG-{Caf}-1999-001' notFound",
        }));
        import = await Client.ImportFileAsync("kind=cejContracts", Table(OfCejContracts,
            $"elan:{id};2019-1;{Caf};Cej de Grigny;01/01/2019;31/12/2021;31/12/2022 | 31/12/2023;125 000,50;91286;91286;{reference}"));
        Assert.That(import.Ended(), Is.EqualTo("done 1 created"));
        var contract = (await Client.FindAsync("cej-contracts", id))!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)contract["takenOverBy"], Is.EqualTo((string?)successor.Body["id"]));
            Assert.That((decimal?)contract["annualSubsidy"], Is.EqualTo(125000.50m));
            Assert.That(contract["extensions"]!.AsArray().Select(e => (string?)e!["endDate"]), Is.EqualTo(new[] { "2022-12-31", "2023-12-31" }));
            Assert.That(contract["signatories"]!.AsArray().Select(s => (string?)s!["name"]), Is.EqualTo(new[] { "Grigny" }));
        });
    }

    [TestCase("conventions")]
    [TestCase("cejContracts")]
    [TestCase("organisations")]
    public async Task There_is_a_file_to_fill_in_whose_columns_are_told(string kind)
    {
        var path = $"/v1/import-templates/{kind}";
        var described = (await Client.ReadAsync(path)).Expect(200);
        var names = described.Body["columns"]!.AsArray().Select(c => (string?)c!["name"]).ToArray();
        var csv = (await Client.ReadAsAsync(Exports.Csv, path)).Expect(200);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Accept = { new(Exports.Xlsx) } } };
        using var workbook = await Client.SendAsync(request);
        var sheet = Workbooks.Parts(await workbook.Content.ReadAsByteArrayAsync())["xl/worksheets/sheet1.xml"];
        Assert.Multiple(async () =>
        {
            Assert.That(csv.Lines().Single().TrimEnd('\r').Split(','), Is.EqualTo(names));
            Assert.That(System.Xml.Linq.XDocument.Parse(sheet).Descendants(Workbooks.Main + "t").Select(t => t.Value), Is.EqualTo(names));
            Assert.That(described.Body["columns"]!.AsArray().Select(c => (string?)c!["description"]), Is.All.Not.Empty);
            Assert.That((await Client.BringAsync($"kind={kind}", System.Text.Encoding.UTF8.GetBytes(csv.Text))).Expect(400).Faults, Is.EqualTo(new[] { "/rows required" }));
            Assert.That((await Client.ReadAsync("/v1/import-templates/poems")).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task A_template_is_there_where_the_database_is_not_and_a_fault_of_the_program_is_told_as_one()
    {
        var engine = new FaultyEngine(Service.Database.OpenEngine());
        await using var away = new CtgService(Service.Database, services => services.Replace(ServiceDescriptor.Singleton<Engine>(engine)));
        await using var broken = new CtgService(Service.Database, services => services.AddKeyedSingleton<IImportKind, FaultyKind>(ImportKind.Conventions), ("Logging:LogLevel:Default", "None"));
        engine.Fail(Persistence.Fault.Command, int.MaxValue, new DriverFailure());
        using var client = away.ClientOf(Caf);
        using var other = broken.ClientOf(Caf);
        (await client.ReadAsync("/v1/import-templates/conventions")).Expect(200);
        Assert.That((await other.ReadAsync("/v1/import-templates/conventions")).Expect(500).Text, Does.Not.Contain("hidden"));
    }

    [Test]
    public async Task A_workbook_with_dates_and_numbers_of_its_own_is_read()
    {
        var id = NewId();
        var rows = OfCejContracts.Split(';').Index().Select(c => Text("A", c.Index, 1, c.Item));
        string[] second = [$"elan:{id}", "2019-9", Caf, "Cej de Foix"];
        var cells = second.Index().Select(c => Text("A", c.Index, 2, c.Item))
            .Concat(new[] { (4, "43466"), (5, "44561"), (6, "44926"), (7, "1500.5"), (9, "91286") }.Select(c => $"<c r=\"{(char)('A' + c.Item1)}2\"><v>{c.Item2}</v></c>"));
        var file = Workbooks.Pack(Workbooks.Of([("Feuil1", $"<row r=\"1\">{string.Concat(rows)}</row><row r=\"2\">{string.Concat(cells)}</row>")]));
        var import = await Client.ImportFileAsync("kind=cejContracts", file, Exports.Xlsx);
        Assert.That(import.Ended(), Is.EqualTo("done 1 created"), string.Join('\n', await Client.LinesAsync(import)));
        JsonNode contract = (await Client.FindAsync("cej-contracts", id))!;
        Assert.That(
            ((string?)contract["startDate"], (string?)contract["extensions"]![0]!["endDate"], (decimal)contract["annualSubsidy"]!, (string?)contract["perimeter"]!["territories"]![0]),
            Is.EqualTo(("2019-01-01", "2022-12-31", 1500.50m, "commune-91286")));

        static string Text(string first, int column, int row, string text) => $"<c r=\"{(char)(first[0] + column)}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }

    /// <summary>A kind whose columns nobody can tell.</summary>
    private sealed class FaultyKind : IImportKind
    {
        public IReadOnlyList<ImportColumn> Columns => throw new InvalidCastException("hidden detail");

        public string ResourceType => "";

        public Task PrepareAsync(Session session, ImportRows rows, Caller caller) => throw new NotSupportedException();

        public Task<ImportedRow> CreateAsync(UnitOfWork unit, ImportRow row, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ImportedRow> ReviseAsync(UnitOfWork unit, Guid id, ImportRow row, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
