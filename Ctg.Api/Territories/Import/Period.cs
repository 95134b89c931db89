namespace Ctg.Api.Territories.Import;

/// <summary>A time by its first day and its last.</summary>
internal readonly record struct Period(DateOnly From, DateOnly Until)
{
    public bool Has(DateOnly date) => From <= date && date <= Until;
}
