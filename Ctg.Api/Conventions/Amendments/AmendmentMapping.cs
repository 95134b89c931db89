using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions.Amendments;

/// <summary>Between what a caller writes of an amendment, validated, and the commands of the domain.</summary>
internal static class AmendmentMapping
{
    /// <param name="body">As the caller writes it.</param>
    /// <param name="joining">The parties that join, named by the register.</param>
    /// <param name="territories">The territories that are added, named by the register.</param>
    public static AmendmentContent ToContent(this AmendmentBody body, IReadOnlyList<Party> joining, IReadOnlyList<NamedTerritory> territories) =>
        new(body.Title!, body.EffectiveOn, body.Changes?.ToChanges(joining, territories) ?? new AmendmentChanges(), territories);

    public static AmendmentBody ToBody(this Amendment amendment) => new()
    {
        Title = amendment.Title,
        EffectiveOn = amendment.EffectiveOn,
        Changes = amendment.Changes.ToBody(),
    };

    private static AmendmentChanges ToChanges(this AmendmentChangesBody body, IReadOnlyList<Party> joining, IReadOnlyList<NamedTerritory> territories) => new()
    {
        Extension = body.Extension is { } extension ? new Extension { EndDate = extension.EndDate!.Value } : null,
        Perimeter = body.Perimeter is { } perimeter
            ? new PerimeterChange
            {
                Add = perimeter.Add ?? [],
                AddedCommunes = [.. territories.SelectMany(t => t.Communes).Distinct()],
                Remove = perimeter.Remove ?? [],
            }
            : null,
        Parties = body.Parties is { } parties ? new PartyChange { Add = joining, Remove = parties.Remove ?? [] } : null,
        Themes = body.Themes is { } themes ? new ThemeChange { Add = [.. themes.Add?.Select(t => t.ToTheme()) ?? []], Remove = themes.Remove ?? [] } : null,
        ActionPlan = body.ActionPlan,
        Other = body.Other,
    };

    private static AmendmentChangesBody ToBody(this AmendmentChanges changes) => new()
    {
        Extension = changes.Extension is { } extension ? new ExtensionBody { EndDate = extension.EndDate } : null,
        Perimeter = changes.Perimeter is { } perimeter ? new PerimeterChangeBody { Add = perimeter.Add, Remove = perimeter.Remove } : null,
        Parties = changes.Parties is { } parties ? new PartyChangeBody { Add = [.. parties.Add.Select(p => p.ToBody())], Remove = parties.Remove } : null,
        Themes = changes.Themes is { } themes
            ? new ThemeChangeBody { Add = [.. themes.Add.Select(t => new ThemeBody { Code = t.Code, LocalLabel = t.LocalLabel })], Remove = themes.Remove }
            : null,
        ActionPlan = changes.ActionPlan,
        Other = changes.Other,
    };
}
