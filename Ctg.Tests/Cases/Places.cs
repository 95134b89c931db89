using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>A territory of the official files, as the authority of it is written as a party.</summary>
/// <param name="Key">As in <c>commune-34108</c>.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Siren">Its SIREN.</param>
/// <param name="Population">Inhabitants in 2023.</param>
public sealed record Place(string Key, string Name, string Siren, int Population)
{
    public object AsParty => new { role = "localAuthority", type = Key.Split('-')[0], name = Name, siren = Siren, territory = Key };
}

/// <summary>Communes and EPCI by their official names.</summary>
public static class Places
{
    private static readonly string[][] Communes = Read("communes.csv");
    private static readonly string[][] AllEpci = Read("epci.csv");

    public static Place Commune(string name, string departement) => ToPlace(Communes.Single(c => c[1] == name && c[3] == departement));

    public static Place Epci(string name) => AllEpci.Where(e => e[1] == name).Select(e => new Place($"epci-{e[0]}", e[1], e[0], int.Parse(e[4]))).Single();

    /// <summary>The communes of an EPCI in the order of their codes.</summary>
    public static Place[] CommunesOf(Place epci) => [.. Communes.Where(c => c[6] == epci.Siren).OrderBy(c => c[0], StringComparer.Ordinal).Select(ToPlace)];

    private static Place ToPlace(string[] commune) => new($"commune-{commune[0]}", commune[1], commune[9], int.Parse(commune[8]));

    // Names with a comma stand in quotes and are not among those of the cases.
    private static string[][] Read(string file) => [.. File.ReadLines(Path.Combine(TestDatabase.DataFolder, "2026", file)).Skip(1).Select(line => line.Split(','))];
}
