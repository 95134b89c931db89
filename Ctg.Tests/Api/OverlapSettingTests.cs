using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>The service with a second convention in force refused (Conventions:RefuseOverlap).</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OverlapSettingTests(string engine)
{
    private const string Caf = "R1";

    [Test]
    public async Task Where_so_set_a_second_convention_in_force_is_refused_at_its_signature_unless_the_move_says_why()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var service = new CtgService(database, settings: ("Conventions:RefuseOverlap", "true"));
        using var client = service.ClientOf(Caf);
        await client.SignAsync(await client.CreateConventionAsync(Caf));
        var second = await client.ReadyToSignAsync(await client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{second.Body["id"]}/transitions";
        var told = (await client.ReadAsync(path)).Expect(200);
        var refused = (await client.PostAsync(path, new { to = "signed", on = "2024-03-06" }, second.ETag)).Expect(422);
        var signed = (await client.PostAsync(path, new { to = "signed", on = "2024-03-06", reason = "La première est dénoncée" }, second.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(told.Body["moves"]![0]!["obstacles"]!.AsArray().Select(o => (string?)o!["code"]), Is.EqualTo(new[] { "INV-06" }));
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/perimeter INV-06" }));
            Assert.That(signed.Warnings, Is.EqualTo(new[] { "/perimeter INV-06" }));
        });
    }
}
