using System.Globalization;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>Something that waits for somebody, as a statement finds it.</summary>
public sealed record WorklistRow
{
    public WorklistKind Kind { get; init; }

    public DateOnly EffectiveOn { get; init; }

    public long ConventionKey { get; init; }

    public long TerritoryId { get; init; }

    /// <summary>Of the convention.</summary>
    public Guid Id { get; init; }

    /// <summary>Of the convention.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The movement that it is about.</summary>
    public byte[] Document { get; init; } = [];

    /// <summary>Where it stands in the list.</summary>
    public string[] Position => [EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{(int)Kind}", $"{ConventionKey}", $"{TerritoryId}"];

    public WorklistItem ToItem(string language)
    {
        var movement = Documents.Read<Movement>(Document);
        var (commune, from) = (movement.After, movement.Before);
        return new()
        {
            Kind = Kind,
            Rule = Rules.Succession,
            ConventionId = Id,
            ConventionReference = Reference,
            Href = $"/v1/conventions/{Id}",
            On = EffectiveOn,
            Commune = commune.Key,
            SplitFrom = from.Key,
            Message = new Text(
                $"{commune.Name} ({commune.Key.Code}) s'est séparée de {from.Name} ({from.Key.Code}) le {EffectiveOn:yyyy-MM-dd} : décider si elle reste dans le périmètre.",
                $"{commune.Name} ({commune.Key.Code}) parted from {from.Name} ({from.Key.Code}) on {EffectiveOn:yyyy-MM-dd}: decide whether it stays in the perimeter.").In(language),
        };
    }
}
