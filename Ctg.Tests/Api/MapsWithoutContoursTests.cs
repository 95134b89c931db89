using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MapsWithoutContoursTests(string engine) : ApiFixture(engine)
{
    [TestCase("/v1/territories.geojson?within=departement-91")]
    [TestCase("/v1/deployment/coverage?within=departement-91")]
    public async Task Without_contours_a_map_is_refused_with_a_problem_that_has_a_page(string path)
    {
        var refused = (await Client.ReadAsAsync("application/geo+json", path)).Expect(409);
        Assert.That(refused.Code, Is.EqualTo("geometriesMissing"));
        Assert.That((await Client.ReadAsync("/problems/geometriesMissing")).Expect(200).Text, Does.Contain("ctg import geometries"));
    }
}
