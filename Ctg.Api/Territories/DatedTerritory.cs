using System.Buffers;
using Ctg.Api.Http;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>A territory as the register has it on a date.</summary>
public sealed class DatedTerritory
{
    public int TerritoryId { get; init; }

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

    public int NameRank { get; init; }

    public int Weight { get; init; }

    /// <summary>Where it stands in the order of the list.</summary>
    public IReadOnlyList<string> Position => [$"{NameRank}", $"{Weight}", $"{TerritoryId}"];

    public void Write(IBufferWriter<byte> body) => Representation.Write(body, Derived(null), Document);

    /// <summary>The revision is the version; a new year alone may bring another vintage into force.</summary>
    public Representation Represent(Succession? succession) =>
        Representation.Of(Document, Revision, Derived(succession), succession is null ? Vintage : $"{Vintage}-{succession.Requested}");

    private ReadOnlyMemory<byte> Derived(Succession? succession) => Representation.Derived(new
    {
        Version = Revision,
        Vintage,
        From = TerritoryDates.Begin(FromDate),
        Until = TerritoryDates.End(UntilDate),
        Population = PopulationOf(Municipal, MunicipalYear),
        TotalPopulation = PopulationOf(Total, TotalYear),
        Succession = succession,
    });

    private static Population? PopulationOf(int? inhabitants, int? year) =>
        inhabitants is { } known ? new Population { Inhabitants = known, Year = year!.Value } : null;
}
