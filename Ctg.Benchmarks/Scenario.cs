using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Benchmarks.Data;

namespace Ctg.Benchmarks;

/// <summary>A request to measure.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="Path">With its query.</param>
/// <param name="Target">The least share of the ceiling that is aimed at; null where none was set.</param>
/// <param name="HasPlain">Whether a plain endpoint gives the same.</param>
/// <param name="Body">What is posted; null for a request that reads.</param>
internal sealed record Scenario(string Name, string Path, double? Target = null, bool HasPlain = false, byte[]? Body = null)
{
    private const int PageSize = 50;

    public static readonly string Page = $"/v1/conventions?caf={Country.LargeCaf}&stage=signed&sort=-endDate&limit={PageSize}";

    public string Method => Body is null ? HttpMethods.Get : HttpMethods.Post;

    public int Status => Body is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;

    /// <summary>Creating comes last, since it changes what the others read.</summary>
    public static async Task<IReadOnlyList<Scenario>> AllAsync(Client client, Country country, CancellationToken cancellation) =>
    [
        new("One convention by id", $"/v1/conventions/{await UsualConventionAsync(client, country, cancellation)}", Target: 0.55, HasPlain: true),
        new($"A page of {PageSize} conventions, filtered and sorted", Page, Target: 0.20, HasPlain: true),
        new("One territory", "/v1/territories/commune-91228"),
        new("Creating a convention", "/v1/conventions", Body: NewBody(country)),
    ];

    /// <summary>One of the page whose perimeter is about as large as an EPCI is on average.</summary>
    private static async Task<Guid> UsualConventionAsync(Client client, Country country, CancellationToken cancellation)
    {
        var items = await client.ItemsAsync(Page, cancellation);
        if (items.Count != PageSize) throw new BenchmarkException($"The page has {items.Count} conventions instead of {PageSize}.");
        var size = country.Usual().Communes.Count;
        return items.MinBy(item => Math.Abs(item.GetProperty("communeCount").GetInt32() - size)).GetProperty("id").GetGuid();
    }

    private static byte[] NewBody(Country country)
    {
        var content = Contents.Whole(country.Usual(), 0);
        return Documents.Write(new NewConvention
        {
            Title = content.Title,
            Description = content.Description,
            Scope = content.Scope,
            StartDate = content.StartDate,
            EndDate = content.EndDate,
            Parties = [.. content.Parties.Select(p => new PartyBody { Role = p.Role, Type = p.Type, Name = p.Name, CafCode = p.CafCode, Siren = p.Siren, Territory = p.Territory })],
            Themes = [.. content.Themes.Select(t => new ThemeBody { Code = t.Code })],
            Perimeter = new PerimeterBody { Territories = content.Territories },
        });
    }
}
