using Ctg.Domain;
using Ctg.Domain.Steering.CooperationPosts;
using Ctg.Domain.Territories;

namespace Ctg.Api.Steering.CooperationPosts.Figures;

/// <summary>The posts of which conventions to sum up; every parameter given must hold. Only conventions that are in force on the date of asOf count.</summary>
public sealed record PostFiguresQuery
{
    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }

    /// <summary>The id of a convention.</summary>
    public Guid? Convention { get; set; }

    /// <summary>The id of an action plan: its convention.</summary>
    public Guid? Plan { get; set; }

    /// <summary>A territory at any level: the conventions that cover a commune in it on the date of asOf, each with all that it covers.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The business date that posts, perimeters and inhabitants are told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>What the cooperation posts of conventions in force come to, beside the inhabitants whom these cover.</summary>
public sealed record PostFigures
{
    public required DateOnly AsOf { get; init; }

    /// <summary>Signed, and in force on the date; those without a post included.</summary>
    public required int Conventions { get; init; }

    /// <summary>Those that have begun and have not ended.</summary>
    public required int Posts { get; init; }

    public required int Filled { get; init; }

    public required int PartlyFilled { get; init; }

    /// <summary>Those that nobody holds.</summary>
    public required int Vacant { get; init; }

    /// <summary>The working time that the posts offer, in full-time equivalents.</summary>
    public required Amount Fte { get; init; }

    /// <summary>The working time of their holders, in full-time equivalents.</summary>
    public required Amount FilledFte { get; init; }

    /// <summary>The working time that nobody fills, in full-time equivalents.</summary>
    public required Amount VacantFte { get; init; }

    /// <summary>Those whom the conventions cover, each commune counted once.</summary>
    public required int Communes { get; init; }

    /// <summary>Of these communes, all of one vintage (INV-21).</summary>
    public required long Inhabitants { get; init; }

    /// <summary>The vintage of the register that the inhabitants are of; null while none was imported.</summary>
    public required string? Vintage { get; init; }

    /// <summary>The census year of the inhabitants; null while no vintage was imported.</summary>
    public required int? PopulationYear { get; init; }

    /// <summary>Communes that are covered and count for no inhabitants, since nobody knows theirs.</summary>
    public required IReadOnlyList<TerritoryKey> CommunesWithoutPopulation { get; init; }

    /// <summary>The working time of the holders for each 10,000 inhabitants, in full-time equivalents with two decimals; null where nobody is covered.</summary>
    public required decimal? FilledFtePer10000 { get; init; }

    /// <summary>The same of the working time that the posts offer.</summary>
    public required decimal? FtePer10000 { get; init; }

    /// <param name="asOf">The date that it is told for.</param>
    /// <param name="rows">One for each commune without a known population, and at least one: the figures are the same in all.</param>
    internal static PostFigures Of(DateOnly asOf, IReadOnlyList<PostFiguresRow> rows) => new()
    {
        AsOf = asOf,
        Conventions = rows[0].Conventions,
        Posts = rows[0].Posts,
        Filled = rows[0].Filled,
        PartlyFilled = rows[0].Posts - rows[0].Filled - rows[0].Vacant,
        Vacant = rows[0].Vacant,
        Fte = rows[0].Fte,
        FilledFte = rows[0].FilledFte,
        VacantFte = Amount.OfCents(rows[0].Fte.Cents - rows[0].FilledFte.Cents),
        Communes = rows[0].Communes,
        Inhabitants = rows[0].Inhabitants,
        Vintage = rows[0].Vintage,
        PopulationYear = rows[0].PopulationYear,
        CommunesWithoutPopulation = [.. rows.Select(r => r.Uncounted).OfType<string>().Select(TerritoryKey.Commune)],
        FilledFtePer10000 = StaffingRate.Per10000(rows[0].FilledFte, rows[0].Inhabitants),
        FtePer10000 = StaffingRate.Per10000(rows[0].Fte, rows[0].Inhabitants),
    };
}
