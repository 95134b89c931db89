using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions;

/// <summary>A time in which something else covers a commune, as statements find it.</summary>
internal sealed class CoverRow
{
    /// <summary>How many overlaps are looked at; a person acts on the first.</summary>
    public const int Maximum = 500;

    public Guid Id { get; init; }

    public string Reference { get; init; } = "";

    public string Commune { get; init; } = "";

    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    public OtherCover ToCover() => new(Id, Reference, TerritoryKey.Commune(Commune), FromDate, UntilDate);
}
