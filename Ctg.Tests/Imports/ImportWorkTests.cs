using System.Text;
using Ctg.Api.Http;
using Ctg.Api.Imports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Tests.Changes;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Ctg.Tests.Imports.ImportFiles;

namespace Ctg.Tests.Imports;

/// <summary>Who works on an import: one instance at a time, to its end, whatever happens between.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ImportWorkTests(string engine) : ChangingFixture(engine)
{
    /// <summary>Who the client is.</summary>
    private static readonly Actor Actor = new("test-*", "*");

    private static string[] Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => $"elan:{NewId()};Association;Association {NewId()};;;")];

    [Test]
    public async Task What_an_instance_left_is_taken_up_by_another_where_it_was()
    {
        var rows = Rows(6);
        var claim = await BeginAsync(ImportMode.ByRow, rows);
        using (var stop = new CancellationTokenSource())
        {
            var progress = new StopAt(3, stop);
            Assert.That(async () => await Service.Services.GetRequiredService<ImportRun>().RunAsync(claim, progress, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        }
        var path = $"/v1/imports/{claim.Job.Id}";
        var left = (await Client.ReadAsync(path)).Expect(200);
        Assert.That(((string?)left.Body["state"], (int)left.Body["done"]!), Is.EqualTo(("running", 3)));

        // It looks for work when it starts, and time stands still while it works.
        await using var second = new CtgService(Database);
        second.Clock.Advance(Service.Clock.GetUtcNow() + ImportWorker.HeldFor + TimeSpan.FromSeconds(1) - second.Clock.GetUtcNow());
        using var other = second.ClientOf("*");
        var end = (await other.ReadAsync($"{path}?wait=30")).Expect(200);
        Assert.That(end.Ended(), Is.EqualTo("done 6 created"));
        Assert.That(await Client.LinesAsync(end), Is.EqualTo(Enumerable.Range(2, 6).Select(row => $"{row} created")));
    }

    [Test]
    public async Task Whoever_has_lost_its_claim_writes_nothing([Values] ImportMode mode)
    {
        var rows = Rows(2);
        var lost = await BeginAsync(mode, rows);
        var later = Service.Clock.GetUtcNow() + ImportWorker.HeldFor + TimeSpan.FromSeconds(1);
        var taken = new ImportClaim(lost.Job, Guid.NewGuid());
        Assert.That(await ClaimAsync(taken, Service.Clock.GetUtcNow()), Is.False, "it is held");
        Assert.That(await ClaimAsync(taken, later), Is.True);
        await Service.Services.GetRequiredService<ImportRun>().RunAsync(lost, new Progress<int>(), CancellationToken.None);
        Assert.That(await Client.FindAsync("organisations", IdIn(rows[0])), Is.Null);
        await Service.Services.GetRequiredService<ImportRun>().RunAsync(taken, new Progress<int>(), CancellationToken.None);
        Assert.That((await Client.ReadAsync($"/v1/imports/{taken.Job.Id}")).Ended(), Is.EqualTo("done 2 created"));
    }

    [Test]
    public async Task Several_instances_share_the_files_and_import_each_once()
    {
        await using var second = new CtgService(Database);
        using var other = second.ClientOf("*");
        var files = Enumerable.Range(0, 12).Select(_ => Rows(3)).ToArray();
        var brought = await Task.WhenAll(files.Index().Select(f => (f.Index % 2 == 0 ? Client : other).BringAsync("kind=organisations", Encoding.UTF8.GetBytes(Table(OfOrganisations, f.Item)))));
        foreach (var import in brought)
        {
            // Whoever works tells those that wait there; here it is asked again, and time stands still for both.
            Reply read;
            do read = (await Client.ReadAsync($"/v1/imports/{import.Expect(201).Body["id"]}")).Expect(200);
            while (read.Body["finishedAt"] is null);
            Assert.That(read.Ended(), Is.EqualTo("done 3 created"));
        }
    }

    [Test]
    public async Task An_import_is_kept_for_ninety_days_after_its_end()
    {
        var import = await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, Rows(1)));
        Service.Clock.Advance(TimeSpan.FromDays(89));
        await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, Rows(1)));
        (await Client.ReadAsync($"/v1/imports/{import.Body["id"]}")).Expect(200);
        Service.Clock.Advance(TimeSpan.FromDays(2));
        await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, Rows(1)));
        (await Client.ReadAsync($"/v1/imports/{import.Body["id"]}")).Expect(404);
    }

    private static string IdIn(string row) => row.Split(':', ';')[1];

    private async Task<ImportClaim> BeginAsync(ImportMode mode, string[] rows)
    {
        var (id, content) = (Guid.Empty, Encoding.UTF8.GetBytes(Table(OfOrganisations, rows)));
        var caller = Caller.Of(Actor);
        ImportClaim? claim = null;
        await Service.Services.GetRequiredService<Database>().WriteAsync(
            caller.Actor,
            async session =>
            {
                id = await ImportWriter.AddAsync(session, caller, new() { Kind = ImportKind.Organisations, Mode = mode }, content, Csv.MediaType, rows.Length);
                claim = new((await ImportStore.FindAsync(session, id, caller))!, Guid.NewGuid());
                var now = Service.Clock.GetUtcNow().UtcDateTime;
                return new Done(await ImportWriter.ClaimAsync(session, claim, now, now + ImportWorker.HeldFor));
            },
            CancellationToken.None);
        return claim!;
    }

    private async Task<bool> ClaimAsync(ImportClaim claim, DateTimeOffset now) => (await Service.Services.GetRequiredService<Database>().WriteAsync(
        Actor,
        async session => new Done(await ImportWriter.ClaimAsync(session, claim, now.UtcDateTime, (now + ImportWorker.HeldFor).UtcDateTime)),
        CancellationToken.None)).Commits;

    private sealed class StopAt(int row, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == row) stop.Cancel();
        }
    }
}
