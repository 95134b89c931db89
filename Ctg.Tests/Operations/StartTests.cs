using System.Net;
using System.Net.Sockets;
using Ctg.Tests.Support;

namespace Ctg.Tests.Operations;

public sealed class StartTests
{
    private string _folder = null!;

    private string Connection => $"--ConnectionStrings:Ctg=Data Source={Path.Combine(_folder, "data", "ctg.db")}";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("ctg-start-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_first_start_prepares_everything_and_a_second_loads_nothing_again()
    {
        await using (var first = await CtgProcess.StartAsync("Development", Connection))
        {
            Assert.Multiple(() =>
            {
                Assert.That(first.Output, Does.Contain("Loaded 38991 territories").And.Contain("demonstration for the Essonne"));
                Assert.That(first.Output, Does.Contain("/swagger").And.Contain("/openapi/v1.yaml").And.Contain("/health/live"));
                Assert.That(first.Output, Does.Contain("DEVELOPMENT MODE"));
            });
            using var client = first.Client;
            var coverage = (await client.ReadAsync("/v1/deployment/coverage?within=departement-91&on=2023-12-31")).Expect(200);
            var list = (await client.ReadAsync("/v1/conventions?q=exemple&limit=200")).Expect(200);
            var caf = (await client.ReadAsync("/v1/deployment/coverage?within=caf-91&on=2023-12-31")).Expect(200);
            Assert.That(caf.Body["population"]!.ToJsonString(), Is.EqualTo(coverage.Body["population"]!.ToJsonString()));
            Assert.That((await client.ReadAsync("/v1/bonus-scales?year=2025")).Expect(200).Items, Is.Not.Empty);
            Assert.Multiple(() =>
            {
                Assert.That((int?)coverage.Body["population"]!["total"], Is.EqualTo(1_338_485));
                Assert.That((int?)coverage.Body["population"]!["covered"], Is.GreaterThan(1_330_000));
                Assert.That(list.Items.Count(), Is.EqualTo(76), "20, 16, 20 and 20 are marked as examples; two are real");
            });
        }
        using var own = ImportedFile.Csv("code,name,member,from,until", "911,Une Caf à soi,91228,2020-01-01,", "91,Une autre,91286,2020-01-01,");
        Assert.That(await RunAsync("import", "cafs", own.Path, Connection, "--environment=Development"), Is.Zero);
        await using var second = await CtgProcess.StartAsync("Development", Connection);
        Assert.That(second.Output, Does.Not.Contain("Loaded").And.Not.Contain("demonstration"));
        using var again = second.Client;
        (await again.ReadAsync("/health/ready")).Expect(200);
        Assert.That((await again.ReadAsync("/v1/territories?type=caf")).Items.Select(c => $"{c["key"]} {c["name"]}"), Is.EquivalentTo(new[] { "caf-911 Une Caf à soi", "caf-91 Une autre" }));
    }

    [Test]
    public async Task In_development_only_callers_that_name_this_machine_are_administrators()
    {
        await using var service = await CtgProcess.StartAsync("Development", Connection, "--Demonstration:Enabled=false");
        using var client = service.Client;
        (await client.ReadAsync("/v1/conventions")).Expect(200);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/conventions") { Headers = { Host = "evil.example" } };
        (await client.ReplyAsync(request)).Expect(401);
    }

    [Test]
    public async Task The_first_page_says_where_to_go()
    {
        await using var service = await CtgProcess.StartAsync("Development", Connection, "--Demonstration:Enabled=false");
        using var client = service.Client;
        var page = (await client.ReadAsync("/")).Expect(200);
        foreach (var link in new[] { "swagger", "openapi/v1.yaml", "openapi/v1.json", "health/live", "health/ready" })
        {
            Assert.That(page.Text, Does.Contain($"href=\"{link}\""));
            (await client.ReadAsync($"/{link}")).Expect(200);
        }
    }

    [Test]
    public async Task A_body_over_a_mebibyte_is_refused_on_a_real_socket_too()
    {
        await using var service = await CtgProcess.StartAsync("Development", Connection, "--Demonstration:Enabled=false");
        using var client = service.Client;
        var body = Samples.Convention("91");
        body["description"] = new string('x', 2 * 1024 * 1024);
        Assert.That((await client.PostAsync("/v1/conventions", body)).Expect(413).Code, Is.EqualTo("tooLarge"));
    }

    [TestCase("--Territories:Folder=/nowhere", "/nowhere")]
    [TestCase("--Database:Engine=Oracle", "Database:Engine must be Sqlite or SqlServer")]
    [TestCase("--Database:Retries=99", "Database:Retries must be between 0 and 10")]
    [TestCase("--Database:Retries=many", "Database:Retries")]
    [TestCase("--Conventions:MaximumYears=0", "Conventions:MaximumYears must be between 1 and 20")]
    [TestCase("--ConnectionStrings:Ctg=Sauce=x", "ConnectionStrings:Ctg")]
    [TestCase("--Logging:LogLevel:Default=Loud", "Loud")]
    [TestCase("--Kestrel:Endpoints:Http:Url=http://localhost:99999", "--urls", Description = "No such port")]
    [TestCase("--Kestrel:Endpoints:Http:Url=http://192.0.2.1:5080", "--urls", Description = "An address of another machine")]
    [TestCase("--Authentication:Issuer=http://issuer.example", "Authentication:Issuer must be an https address")]
    public async Task A_broken_configuration_gets_one_line_and_exit_code_1(string argument, string line) => await ExpectFailureAsync("Development", line, Connection, argument);

    [Test]
    public async Task A_connection_string_that_SQL_Server_cannot_read_is_told_at_the_start() =>
        await ExpectFailureAsync("Development", "ConnectionStrings:Ctg", "--Database:Engine=SqlServer", "--ConnectionStrings:Ctg=Sauce=x");

    [Test]
    public async Task A_command_that_does_not_exist_is_refused_with_those_that_do() => await ExpectFailureAsync("Development", "serve, migrate", "migrat", Connection);

    [TestCase("--dryrun", "--dryrun")]
    [TestCase("2026", "2026")]
    public async Task What_is_neither_an_option_nor_a_key_is_refused_rather_than_passed_over(string word, string line)
    {
        await ExpectFailureAsync("Development", line, "import", "territories", "data/2025", Connection, word);
        Assert.That(Path.Combine(_folder, "data"), Does.Not.Exist);
    }

    [Test]
    public async Task Outside_development_an_issuer_is_needed() => await ExpectFailureAsync("Production", "Authentication:Issuer is missing", Connection);

    [Test]
    public async Task An_empty_data_folder_gets_one_line_and_exit_code_1()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;
        await ExpectFailureAsync("Development", $"The data folder {empty} is empty", Connection, $"--Territories:Folder={empty}");
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_gets_one_line_and_exit_code_1()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Needs a folder that nobody can write: /proc is one on Linux only.");
        await ExpectFailureAsync("Development", "ConnectionStrings:Ctg", "--ConnectionStrings:Ctg=Data Source=/proc/ctg/ctg.db");
    }

    [Test]
    public async Task A_port_in_use_gets_one_line_and_exit_code_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var service = await CtgProcess.StartOnAsync(((IPEndPoint)listener.LocalEndpoint).Port, "Development", Connection, "--Demonstration:Enabled=false");
        await ExpectAsync(service, "--urls");
        Assert.That(Path.Combine(_folder, "data"), Does.Not.Exist, "nothing was loaded for it");
    }

    [Test]
    public async Task A_certificate_that_is_not_there_gets_one_line_and_exit_code_1() => await ExpectFailureAsync(
        "Development", "Kestrel:Certificates", Connection, "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path=/nowhere.pfx");

    [Test]
    public async Task Verifying_a_database_that_is_not_there_gets_one_line_and_exit_code_1() =>
        await ExpectFailureAsync("Development", "ConnectionStrings:Ctg", "verify", Connection);

    [Test]
    public async Task A_database_is_verified_beside_the_service_that_filled_it()
    {
        await using var service = await CtgProcess.StartAsync("Development", Connection);
        Assert.That(await RunAsync("verify", Connection, "--environment=Development"), Is.Zero);
    }

    [Test]
    public async Task The_health_command_tells_a_running_service_from_none()
    {
        await using var service = await CtgProcess.StartAsync("Development", Connection, "--Demonstration:Enabled=false");
        Assert.Multiple(async () =>
        {
            Assert.That(await RunAsync("healthcheck", $"http://127.0.0.1:{service.Port}/health/ready"), Is.Zero);
            Assert.That(await RunAsync("healthcheck", $"http://127.0.0.1:{CtgProcess.FreePort()}/health/ready"), Is.EqualTo(1));
        });
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", ["Ctg.Api.dll", .. arguments]) { WorkingDirectory = AppContext.BaseDirectory })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static async Task ExpectFailureAsync(string environment, string line, params string[] arguments)
    {
        await using var service = await CtgProcess.StartAsync(environment, arguments);
        await ExpectAsync(service, line);
    }

    private static async Task ExpectAsync(CtgProcess service, string line)
    {
        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1));
        Assert.That(service.Errors, Has.Length.EqualTo(1).And.All.Contains(line));
        Assert.That(service.Errors[0], Does.Not.Contain("DataAnnotation"));
        Assert.That(service.Output, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
    }
}
