using System.Globalization;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Deployment.Expiring;

/// <summary>A convention that ends soon, as the statement finds it.</summary>
public sealed class ExpiringRow
{
    public long ConventionKey { get; init; }

    public Guid Id { get; init; }

    public string Reference { get; init; } = "";

    public string LeadCaf { get; init; } = "";

    public DateOnly StartDate { get; init; }

    public DateOnly LastDay { get; init; }

    public byte[] Summary { get; init; } = [];

    public int Communes { get; init; }

    public int Population { get; init; }

    public Guid? SuccessorId { get; init; }

    public string? SuccessorReference { get; init; }

    public Stage? SuccessorStage { get; init; }

    /// <summary>Where it stands in the list.</summary>
    public string[] Position => [LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{ConventionKey}"];

    public ExpiringConvention ToItem(DateOnly on) => new()
    {
        ConventionId = Id,
        ConventionReference = Reference,
        Title = ConventionTitle.Of(Summary),
        LeadCaf = LeadCaf,
        Href = $"/v1/conventions/{Id}",
        StartDate = StartDate,
        LastDay = LastDay,
        DaysLeft = LastDay.DayNumber - on.DayNumber,
        Communes = Communes,
        Population = Population,
        Successor = SuccessorId is { } id
            ? new() { Id = id, Reference = SuccessorReference!, Stage = SuccessorStage!.Value }
            : null,
    };
}
