using Ctg.Client;
using Ctg.Tests.Support;

namespace Ctg.Tests.Partners;

/// <summary>A fixture of tests that use the service as a partner does: through the client that is made from openapi.yaml.</summary>
public abstract class PartnerFixture(string engine) : ApiFixture(engine)
{
    protected ICtgClient Partner { get; private set; } = null!;

    [SetUp]
    public void TakeClient() => Partner = new CtgClient(Client);

    protected static NewConvention Draft(string caf) => new()
    {
        Title = "Ctg de démonstration",
        Scope = Scope.Communal,
        StartDate = new(2024, 1, 1),
        EndDate = new(2028, 12, 31),
        Parties =
        [
            new() { Role = PartyRole.LeadCaf, Type = OrganisationType.Caf, Name = "Caf pilote", CafCode = caf },
            new() { Role = PartyRole.LocalAuthority, Type = OrganisationType.Commune, Name = "Évry-Courcouronnes", Siren = Samples.Siren, Territory = "commune-91228" },
        ],
        Themes = [.. new[] { Theme.EarlyChildhood, Theme.Youth, Theme.Parenting, Theme.Housing }.Select(code => new ThemeBody { Code = code })],
        Perimeter = new() { Territories = ["commune-91228"] },
    };

    /// <summary>What a refusal says.</summary>
    protected static async Task<CtgException> RefusalOfAsync(Func<Task> request)
    {
        try
        {
            await request();
        }
        catch (CtgException refused)
        {
            return refused;
        }
        throw new AssertionException("The request was not refused.");
    }
}
