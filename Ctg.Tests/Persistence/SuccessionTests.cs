using Ctg.Api.CejContracts;
using Ctg.Api.Conventions;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;
using Made = Ctg.Tests.Domain.Conventions;

namespace Ctg.Tests.Persistence;

/// <summary>What the import of a vintage does to the conventions and Cej contracts whose communes merge (INV-20).</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SuccessionTests(string engine) : SuccessionFixture(engine)
{
    /// <summary>As if Grigny became part of Évry-Courcouronnes.</summary>
    private static readonly Movement[] Merger = [Move(Grigny, Evry, new(2025, 1, 1))];

    [Test]
    public async Task Each_open_convention_that_holds_the_commune_is_carried_over_with_a_change_of_its_own()
    {
        var only = await AddAsync(Stage.Signed, Grigny);
        var both = await AddAsync(Stage.Preparation, Grigny, Evry);
        await AddAsync(Stage.Signed, Evry);
        await AddAsync(Stage.Abandoned, Grigny);
        await AddAsync(Stage.Signed, convention => convention with { EndDate = new(2024, 12, 31) }, Grigny);
        var before = await ScalarAsync<long>("SELECT seq FROM change_counter");
        var count = await CarryAsync(Merger);
        var after = await DocumentAsync(only);
        Assert.Multiple(async () =>
        {
            Assert.That(count, Is.EqualTo(2));
            Assert.That(Rows(after), Is.EqualTo("91228 Succession 2025-01-01 -, 91286 Initial - 2024-12-31"));
            Assert.That(Rows(await DocumentAsync(both)), Is.EqualTo("91228 Initial - -, 91286 Initial - 2024-12-31"));
            Assert.That(await ScalarAsync<long>("SELECT seq FROM change_counter"), Is.EqualTo(before + 2));
            Assert.That(await ChangesAsync(), Is.All.EqualTo("convention succession ctg import territories Fusion de communes au 2025-01-01 : commune-91286 → commune-91228").And.Exactly(2).Items);
            Assert.That(await CommunesAsync(after.Id), Is.EqualTo(new[] { "91228 2025-01-01 ", "91286  2024-12-31" }));
            Assert.That((await new Verification(Unit).RunAsync(new Progress<double>(), CancellationToken.None)).Differences, Is.Empty);
            Assert.That(await CarryAsync(Merger), Is.Zero, "once");
            Assert.That(await ScalarAsync<long>("SELECT seq FROM change_counter"), Is.EqualTo(before + 2));
        });
    }

    [Test]
    public async Task There_may_be_many_and_movements_of_several_days()
    {
        for (var i = 0; i < 101; i++) await AddAsync(Stage.Draft, Grigny);
        var last = await AddAsync(Stage.Draft, Grigny);
        var ris = TerritoryKey.Commune("91521");
        var count = await CarryAsync([Move(Evry, ris, new(2026, 1, 1), MovementKind.RecodedBySeat), .. Merger]);
        Assert.Multiple(async () =>
        {
            Assert.That(count, Is.EqualTo(102));
            Assert.That(Rows(await DocumentAsync(last)), Is.EqualTo("91228 Succession 2025-01-01 2025-12-31, 91286 Initial - 2024-12-31, 91521 Succession 2026-01-01 -"));
            Assert.That((await ChangesAsync())[^1], Does.EndWith(": commune-91286 → commune-91228 ; Changement de code de communes au 2026-01-01 : commune-91228 → commune-91521"));
        });
    }

    [Test]
    public async Task A_reason_names_some_of_many()
    {
        var communes = await ListAsync<string>("SELECT code FROM territory WHERE type = 'commune' AND code LIKE '911%' ORDER BY code");
        await AddAsync(Stage.Draft, [.. communes.Select(TerritoryKey.Commune)]);
        await CarryAsync([.. communes.Select((code, i) => Move(TerritoryKey.Commune(code), Evry, new(2025 + (i % 5), 1, 1)))]);
        var reason = (await ChangesAsync()).Single();
        Assert.That(reason, Does.Match("et [0-9]+ autre").Or.EndWith(" ; …").And.Length.LessThan(2000));
    }

    [Test]
    public async Task A_Cej_that_still_runs_is_carried_over_too()
    {
        var (open, ended) = (await AddCejAsync("2023-1", new(2026, 12, 31)), await AddCejAsync("2020-1", new(2024, 12, 31)));
        Assert.Multiple(async () =>
        {
            Assert.That(await CarryCejAsync(Merger), Is.EqualTo(1));
            Assert.That(await ListAsync<string>("SELECT t.code FROM cej_commune n JOIN territory t ON t.territory_id = n.territory_id ORDER BY n.cej_contract_key"), Is.EqualTo(new[] { "91228", "91286" }));
            Assert.That(await ChangesAsync(), Is.EqualTo(new[] { "cejContract succession ctg import territories Fusion de communes au 2025-01-01 : commune-91286 → commune-91228" }));
            Assert.That(Documents.Read<CejContract>((await Unit.ReadAsync(s => CejContractStore.FindAsync(s, open), CancellationToken.None))!.Document).Version, Is.EqualTo(2));
            Assert.That((await Unit.ReadAsync(s => CejContractStore.FindAsync(s, ended), CancellationToken.None))!.Version, Is.EqualTo(1));
            Assert.That((await new Verification(Unit).RunAsync(new Progress<double>(), CancellationToken.None)).Differences, Is.Empty);
            Assert.That(await CarryCejAsync(Merger), Is.Zero);
        });
    }

    [Test]
    public async Task Movements_that_pass_nothing_change_nothing()
    {
        await AddAsync(Stage.Signed, Grigny);
        Assert.Multiple(async () =>
        {
            Assert.That(await CarryAsync([]), Is.Zero);
            Assert.That(await CarryAsync([Move(Grigny, Evry, new(2025, 1, 1), MovementKind.ReEstablished)]), Is.Zero);
        });
    }

    private async Task<Guid> AddCejAsync(string number, DateOnly end)
    {
        var contract = new CejContract
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Version = 1,
            Caf = "91",
            StartDate = new(2020, 1, 1),
            EndDate = end,
            Extensions = [],
            Signatories = [],
            Perimeter = new() { Territories = [Grigny], Communes = [new PerimeterCommune { Territory = Grigny, Origin = PerimeterOrigin.Initial }] },
        };
        await Unit.WriteAsync(Import, async session =>
        {
            await CejContractWriter.AddAsync(session, contract);
            return new Count(1);
        }, CancellationToken.None);
        return contract.Id;
    }

    private async Task<int> CarryAsync(Movement[] movements) =>
        (await Unit.LoadAsync(Import, async session => new Count(await ConventionSuccessions.CarryAsync(session, movements)), CancellationToken.None)).Number;

    private async Task<int> CarryCejAsync(Movement[] movements) =>
        (await Unit.LoadAsync(Import, async session => new Count(await CejSuccessions.CarryAsync(session, movements)), CancellationToken.None)).Number;

    private async Task<Convention> DocumentAsync(Guid id) =>
        Documents.Read<Convention>((await Unit.ReadAsync(session => ConventionStore.FindAsync(session, id, Caller.Everything, Made.Today), CancellationToken.None))!.Document);

    private static string Rows(Convention convention) => string.Join(", ", convention.Perimeter.Communes.Select(c =>
        $"{c.Territory.Code} {c.Origin} {(c.From is { } from ? $"{from:yyyy-MM-dd}" : "-")} {(c.Until is { } until ? $"{until:yyyy-MM-dd}" : "-")}"));

    private Task<string[]> ChangesAsync() => ListAsync<(string, string, string, string)>("SELECT resource_type, operation, subject, reason FROM change_log WHERE operation = 'succession' ORDER BY seq")
        .ContinueWith(changes => changes.Result.Select(c => $"{c.Item1} {c.Item2} {c.Item3} {c.Item4}").ToArray(), TaskScheduler.Default);

    private async Task<string[]> CommunesAsync(Guid id)
    {
        var key = await Unit.ReadAsync(session => ConventionWriter.KeyOfAsync(session, id), CancellationToken.None);
        var rows = await ListAsync<(string Code, DateOnly? From, DateOnly? Until)>(
            $"SELECT t.code, p.from_date, p.until_date FROM convention_commune p JOIN territory t ON t.territory_id = p.territory_id WHERE p.convention_key = {key} ORDER BY p.line_number");
        return [.. rows.Select(r => $"{r.Code} {r.From:yyyy-MM-dd} {r.Until:yyyy-MM-dd}")];
    }
}
