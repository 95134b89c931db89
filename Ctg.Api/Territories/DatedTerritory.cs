using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Http.Maps;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>A territory as the register has it on a date.</summary>
public sealed record DatedTerritory
{
    public int TerritoryId { get; init; }

    public string Type { get; init; } = "";

    /// <summary>The state: what stays the same from a date to another.</summary>
    public byte[] Document { get; init; } = [];

    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    public string Vintage { get; init; } = "";

    public int Revision { get; init; }

    public int? Municipal { get; init; }

    public int? MunicipalYear { get; init; }

    public int? Total { get; init; }

    public int? TotalYear { get; init; }

    /// <summary>One of its zonings, as a row brings it: a territory has a row for each.</summary>
    public byte[]? Zoning { get; init; }

    /// <summary>Those that it is in on the date.</summary>
    public IReadOnlyList<TerritoryZoning> Zonings { get; init; } = [];

    /// <summary>How it came to answer, where another code or SIREN was asked for.</summary>
    public Succession? Succession { get; init; }

    /// <summary>Its contour, where it has one and it was asked for.</summary>
    public byte[]? Geometry { get; init; }

    public int NameRank { get; init; }

    public int Weight { get; init; }

    /// <summary>Where it stands in the order of the list.</summary>
    public IReadOnlyList<string> Position => [$"{NameRank}", $"{Weight}", $"{TerritoryId}"];

    /// <summary>The territories that rows tell of, in their order, each with all its zonings.</summary>
    public static IReadOnlyList<DatedTerritory> Of(IReadOnlyList<DatedTerritory> rows) => rows.All(r => r.Zoning is null)
        ? rows
        : [.. rows.GroupBy(r => r.TerritoryId).Select(own => own.First() with { Zonings = [.. own.Select(r => r.Zoning).OfType<byte[]>().Select(Documents.Read<TerritoryZoning>)] })];

    public void Write(IBufferWriter<byte> body) => Representation.Write(body, Derived(), Document);

    public void WriteFeature(IBufferWriter<byte> body)
    {
        var territory = Documents.Read<Territory>(Document);
        GeoJson.Feature(body, territory.Key, Geometry, new TerritoryProperties
        {
            Key = territory.Key,
            Name = territory.Name,
            Population = Municipal,
            PopulationYear = Municipal is null ? null : MunicipalYear,
        });
    }

    /// <summary>The revision is the version; a new year alone may bring another vintage into force, a day a zoning, or other members of a syndicat or Caf.</summary>
    public Representation Represent() => Representation.Of(Document, Revision, Derived(), Tag);

    private string Tag => string.Join(
        '-', [Vintage, .. Succession is null ? Array.Empty<string>() : [$"{Succession.Requested}"], .. Zonings.Select(z => $"{z.Zoning.Code()}.{z.From:yyyyMMdd}"), .. Members]);

    /// <summary>What tells that what a file composes has other members than before: since when its state is so, and its inhabitants.</summary>
    private IEnumerable<string> Members => KeyedCodes.Value<TerritoryType>(Type).IsOfOfficialCode() ? [] : [$"{FromDate:yyyyMMdd}", $"{Municipal}"];

    private ReadOnlyMemory<byte> Derived() => Representation.Derived(new
    {
        Version = Revision,
        Vintage,
        From = TerritoryDates.Begin(FromDate),
        Until = TerritoryDates.End(UntilDate),
        Population = PopulationOf(Municipal, MunicipalYear),
        TotalPopulation = PopulationOf(Total, TotalYear),
        Zonings,
        Succession,
    });

    private static Population? PopulationOf(int? inhabitants, int? year) =>
        inhabitants is { } known ? new Population { Inhabitants = known, Year = year!.Value } : null;
}
