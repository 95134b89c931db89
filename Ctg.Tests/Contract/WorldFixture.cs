using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>A fixture of tests that ask every operation at an address where something is.</summary>
public abstract class WorldFixture(string engine) : ApiFixture(engine)
{
    /// <summary>Whose everything is.</summary>
    protected string OwnerCaf { get; private set; } = "";

    /// <summary>A client that acts for it.</summary>
    protected HttpClient Owner { get; private set; } = null!;

    protected World World { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        OwnerCaf = NewCaf();
        Owner = Service.ClientOf(OwnerCaf);
        World = await World.CreateAsync(Owner, OwnerCaf);
    }

    [OneTimeTearDown]
    public void DisposeOwner() => Owner?.Dispose();
}
