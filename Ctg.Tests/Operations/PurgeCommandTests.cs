using Ctg.Tests.Support;

namespace Ctg.Tests.Operations;

/// <summary>The purge as an operator's schedule runs it: a process beside that of the service.</summary>
public sealed class PurgeCommandTests
{
    private string _folder = null!;

    private string Connection => $"--ConnectionStrings:Ctg=Data Source={Path.Combine(_folder, "ctg.db")}";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("ctg-purge-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Contacts_are_purged_beside_the_service_and_a_day_to_come_is_refused()
    {
        await using var service = await CtgProcess.StartAsync("Development", Connection, "--Demonstration:Enabled=false");
        using var client = service.Client;
        var convention = await client.CreateConventionAsync("91", "commune-91228");
        var meeting = SteeringSamples.Meeting();
        meeting["participants"] = new object[] { new { type = "association", name = "La Ribambelle", contact = new { name = "Zoé", purgeOn = "2020-01-01" } } };
        var planned = (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/meetings", meeting)).Expect(201);

        var future = await CtgCommand.RunAsync("purge", "--on", "2199-01-01", Connection);
        var dry = await CtgCommand.RunAsync("purge", "--dry-run", Connection);
        var purged = await CtgCommand.RunAsync("purge", "--on", "2020-01-01", Connection);
        var verified = await CtgCommand.RunAsync("verify", Connection);
        Assert.Multiple(async () =>
        {
            Assert.That(future.Code, Is.EqualTo(1));
            Assert.That(future.Errors, Does.StartWith("--on 2199-01-01 is no day up to today"));
            Assert.That(dry.Output, Does.Contain("Would remove 1 contacts due on ").And.Contain(" from 1 resources and 1 entries of the change log, 0 kept answers, and 0 old deliveries."));
            Assert.That(purged.Output, Does.Contain("Removed 1 contacts due on 2020-01-01 (PER-01) from 1 resources and 1 entries of the change log, 0 kept answers, and 0 old deliveries."));
            Assert.That((dry.Code, purged.Code, verified.Code), Is.EqualTo((0, 0, 0)), purged.Errors);
            Assert.That((await client.ReadAsync(planned.Headers.Location!.ToString())).Expect(200).Text, Does.Contain("\"contact\":null"));
        });
    }
}
