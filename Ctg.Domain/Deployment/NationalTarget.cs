namespace Ctg.Domain.Deployment;

/// <summary>What share of the inhabitants the COG between the State and the Cnaf wanted covered at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Percent">Of the inhabitants of the country.</param>
public sealed record NationalTarget(int Year, int Percent)
{
    /// <summary>The COG 2018-2022 (source: Caf de la Loire, https://ra2022.caf42.fr). That of 2023-2027 has none that was found.</summary>
    public static readonly IReadOnlyList<NationalTarget> Path = [new(2018, 20), new(2019, 35), new(2020, 55), new(2021, 75), new(2022, 85)];
}
