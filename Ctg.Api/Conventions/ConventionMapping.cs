using Ctg.Api.References;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Conventions;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class ConventionMapping
{
    /// <param name="body">As the caller writes it.</param>
    /// <param name="parties">Its parties, named by the register.</param>
    public static ConventionContent ToContent(this ConventionBody body, IReadOnlyList<Party> parties) => new()
    {
        Title = body.Title!,
        Description = body.Description,
        Scope = body.Scope!.Value,
        StartDate = body.StartDate,
        EndDate = body.EndDate,
        CeremonyOn = body.CeremonyOn,
        Parties = parties,
        Themes = [.. body.Themes?.Select(t => t.ToTheme()) ?? []],
        Territories = [.. body.Perimeter?.Territories ?? []],
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    /// <summary>The content of a convention as a caller would write it: what a patch is applied to.</summary>
    public static ConventionBody ToBody(this Convention convention) => new()
    {
        Title = convention.Title,
        Description = convention.Description,
        Scope = convention.Scope,
        StartDate = convention.StartDate,
        EndDate = convention.EndDate,
        CeremonyOn = convention.CeremonyOn,
        Parties = [.. convention.Parties.Select(ToBody)],
        Themes = [.. convention.Themes.Select(t => new ThemeBody { Code = t.Code, LocalLabel = t.LocalLabel })],
        Perimeter = new PerimeterBody { Territories = convention.Perimeter.Territories },
        ExternalReferences = convention.ExternalReferences.ToBodies(),
    };

    public static ChosenTheme ToTheme(this ThemeBody body) => new() { Code = body.Code!.Value, LocalLabel = body.LocalLabel };

    /// <summary>A party as a caller writes it, named by the register.</summary>
    public static Party ToParty(this PartyBody body, NamedOrganisation organisation) => new()
    {
        Organisation = organisation.Id,
        Role = body.Role!.Value,
        Type = organisation.Content.Type,
        Name = organisation.Content.Name,
        CafCode = organisation.Content.CafCode,
        Siren = organisation.Content.Siren,
        Territory = organisation.Content.Territory,
        MustSign = body.MustSign ?? body.Role != PartyRole.Associated,
    };

    public static PartyBody ToBody(this Party party) => new()
    {
        Organisation = party.Organisation,
        Role = party.Role,
        Type = party.Type,
        Name = party.Name,
        CafCode = party.CafCode,
        Siren = party.Siren,
        Territory = party.Territory,
        MustSign = party.MustSign,
    };

    public static Move ToMove(this MoveBody body) => new()
    {
        To = body.To!.Value,
        On = body.On!.Value,
        Reason = body.Reason,
        Cause = body.Cause,
        NotifiedOn = body.NotifiedOn,
        DecisionReference = body.DecisionReference,
        DiagnosisValidatedOn = body.DiagnosisValidatedOn,
        DiagnosisWaiver = body.DiagnosisWaiver,
    };
}
