using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Organisations;

/// <summary>
/// Organisations that are named by their territories alone, as files do: the one of the register that acts for it, or what the register of
/// territories says of it, to be entered.
/// </summary>
internal sealed class TerritorialMentions
{
    private static readonly Dictionary<TerritoryType, OrganisationType> Types = new()
    {
        [TerritoryType.Commune] = OrganisationType.Commune,
        [TerritoryType.Epci] = OrganisationType.Epci,
        [TerritoryType.Ept] = OrganisationType.Ept,
        [TerritoryType.Syndicat] = OrganisationType.Syndicat,
        [TerritoryType.Departement] = OrganisationType.Departement,
        [TerritoryType.Region] = OrganisationType.Region,
        [TerritoryType.Caf] = OrganisationType.Caf,
    };

    private readonly Dictionary<string, Guid> _bearers;
    private readonly ILookup<TerritoryKey, TerritoryInTime> _states;

    private TerritorialMentions(Dictionary<string, Guid> bearers, ILookup<TerritoryKey, TerritoryInTime> states) => (_bearers, _states) = (bearers, states);

    /// <summary>What is known of territories: two queries for one or thousands.</summary>
    public static async Task<TerritorialMentions> OfAsync(Session session, IReadOnlyCollection<TerritoryKey> keys) => new(
        await OrganisationRegister.BearersAsync(session, keys.Select(IdentityOf).OfType<string>()),
        await TerritoryNames.StatesAsync(session, keys));

    /// <summary>The organisation as a caller would write it; null where neither register knows it.</summary>
    /// <param name="key">Its territory; of a Caf, that of its code.</param>
    /// <param name="on">The day whose name is taken; the last one, where it had none on that day.</param>
    public JsonObject? Of(TerritoryKey key, DateOnly on)
    {
        if (IdentityOf(key) is not { } identity) return null;
        if (_bearers.TryGetValue(identity, out var id)) return new() { ["organisation"] = $"{id}" };
        var states = _states[key].ToArray();
        if ((states.FirstOrDefault(s => s.From <= on && s.Until >= on) ?? states.LastOrDefault())?.Territory is not { } territory) return null;
        var mention = new JsonObject { ["type"] = Types[key.Type].Code(), ["name"] = territory.Name };
        if (key.Type == TerritoryType.Caf) mention["cafCode"] = key.Code;
        else mention["territory"] = $"{key}";
        if (territory.Siren is { } siren) mention["siren"] = siren;
        return mention;
    }

    /// <summary>By which the register knows it, where it knows the territory; null for what no organisation acts for.</summary>
    private static string? IdentityOf(TerritoryKey key) => !Types.TryGetValue(key.Type, out var type)
        ? null
        : OrganisationIdentities.Of(new()
        {
            Type = type,
            Name = "",
            CafCode = type == OrganisationType.Caf ? key.Code : null,
            Territory = type == OrganisationType.Caf ? null : key,
        })[0];
}
