using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>What communes wait for.</summary>
internal static class CommuneWork
{
    public static Work Split(WorklistRow row)
    {
        var movement = Documents.Read<Movement>(row.Document);
        var (commune, from) = (movement.After, movement.Before);
        return new(
            row.Since,
            new(
                $"{commune.Name} ({commune.Key.Code}) s'est séparée de {from.Name} ({from.Key.Code}) le {row.Since:yyyy-MM-dd} : décider si elle reste dans le périmètre.",
                $"{commune.Name} ({commune.Key.Code}) parted from {from.Name} ({from.Key.Code}) on {row.Since:yyyy-MM-dd}: decide whether it stays in the perimeter."),
            Subject(commune.Key, commune.Name),
            commune.Key,
            from.Key);
    }

    public static Work EarlyChildhood(WorklistRow row)
    {
        var commune = Documents.Read<Territory>(row.Document);
        var on = row.Since > WorklistLimits.EarlyChildhoodFrom ? row.Since : WorklistLimits.EarlyChildhoodFrom;
        return new(on, Missing($"{commune.Name} ({commune.Key.Code})", row, on), Subject(commune.Key, commune.Name), commune.Key);
    }

    private static Text Missing(string commune, WorklistRow row, DateOnly on) => row.Inhabitants > WorklistLimits.InhabitantsWithScheme
        ? new(
            $"{commune}, {row.Inhabitants} habitants (plus de {WorklistLimits.InhabitantsWithScheme}), doit depuis le {on:yyyy-MM-dd} un schéma pluriannuel et un relais petite enfance : "
            + $"ajouter à la Ctg {row.Reference} une action petite enfance.",
            $"{commune}, {row.Inhabitants} inhabitants (more than {WorklistLimits.InhabitantsWithScheme}), owes since {on:yyyy-MM-dd} a scheme of several years and a relais petite enfance: "
            + $"add an action for early childhood to the Ctg {row.Reference}.")
        : new(
            $"{commune}, {row.Inhabitants} habitants (plus de {WorklistLimits.InhabitantsWhoPlan}), doit depuis le {on:yyyy-MM-dd} planifier l'accueil du jeune enfant et en soutenir la qualité : "
            + $"ajouter à la Ctg {row.Reference} une action petite enfance.",
            $"{commune}, {row.Inhabitants} inhabitants (more than {WorklistLimits.InhabitantsWhoPlan}), is to plan early childhood and see to its quality since {on:yyyy-MM-dd}: "
            + $"add an action for early childhood to the Ctg {row.Reference}.");

    private static WorklistSubject Subject(TerritoryKey key, string name) => new() { Type = WorklistSubjectType.Commune, Name = name, Href = $"/v1/territories/{key}" };
}
