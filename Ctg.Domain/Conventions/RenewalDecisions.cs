using Ctg.Domain.Conventions.Successions;

namespace Ctg.Domain.Conventions;

/// <summary>The command to renew a convention; what is left out is as it was.</summary>
/// <param name="Title">The title of the renewal.</param>
/// <param name="StartDate">Its first day; by default the day after the end of the other.</param>
/// <param name="EndDate">Its last day.</param>
public sealed record Renewal(string? Title, DateOnly? StartDate, DateOnly? EndDate);

/// <summary>Renewing a convention: a new draft, linked to the old one, with its parties, themes and communes to start from.</summary>
public static class RenewalDecisions
{
    /// <param name="predecessor">The convention to renew.</param>
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="reference">Unique within the lead Caf.</param>
    /// <param name="renewal">What shall be other than before.</param>
    /// <param name="circumstances">Besides; among them what became of its communes.</param>
    public static Decision<Convention> Renew(Convention predecessor, Guid id, string reference, Renewal renewal, Circumstances circumstances)
    {
        if (predecessor.SignedOn is null)
            return Decision<Convention>.Refuse(new Refusal(Rules.Renewal, "/stage", new("Seule une convention signée se renouvelle.", "Only a signed convention is renewed.")));
        var communes = predecessor.Perimeter.Communes.Where(c => c.Until is null).Select(c => c.Territory).ToArray();
        var start = renewal.StartDate ?? predecessor.LastDay()?.AddDays(1);
        var perimeter = PerimeterSuccession.Carry(
            new Perimeter { Territories = communes, Communes = [.. communes.Select(key => new PerimeterCommune { Territory = key, Origin = PerimeterOrigin.Initial })] },
            start, renewal.EndDate, circumstances.Movements);
        var draft = new Convention
        {
            Id = id,
            Reference = reference,
            Version = 1,
            Title = renewal.Title ?? predecessor.Title,
            Description = predecessor.Description,
            Scope = predecessor.Scope,
            Stage = Stage.Draft,
            StageSince = circumstances.Today,
            StartDate = start,
            EndDate = renewal.EndDate,
            RenewalOf = predecessor.Id,
            Parties = [.. predecessor.Parties.Where(p => p.IsCurrent()).Select(p => p.AsWritten())],
            Themes = predecessor.Themes,
            Perimeter = perimeter with { Territories = [.. perimeter.Communes.Where(c => c.Until is null).Select(c => c.Territory)] },
        };
        return Decision<Convention>.Of(draft, ContentRules.For(draft, circumstances with { Predecessor = predecessor }));
    }
}
