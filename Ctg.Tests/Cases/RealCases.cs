using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>Conventions that exist, as far as they are known: who signed, for what and when. What is invented says so here or in <see cref="Story"/>.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public abstract class RealCases(string engine) : ApiFixture(engine)
{
    protected static readonly object Msa = new { role = "partner", type = "msa", name = "Msa" };

    protected static object Partner(string type, string name, string role = "partner") => new { role, type, name };

    /// <summary>A draft led by the Caf of this test.</summary>
    protected Task<Story> BeginAsync(string title, string scope, (string Start, string End) period, IEnumerable<Place> perimeter, params object[] parties) =>
        Story.BeginAsync(Client, Caf, title, scope, period, perimeter, parties);

    protected async Task<int[]> CoveredAsync(Place within, string on)
    {
        var coverage = (await Client.ReadAsync($"/v1/deployment/coverage?within={within.Key}&on={on}")).Expect(200).Body;
        return [(int)coverage["communes"]!["covered"]!, (int)coverage["communes"]!["total"]!, (int)coverage["population"]!["covered"]!];
    }
}
