using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class ConventionMapping
{
    public static ConventionContent ToContent(this ConventionBody body) => new()
    {
        Title = body.Title!,
        Description = body.Description,
        Scope = body.Scope!.Value,
        StartDate = body.StartDate,
        EndDate = body.EndDate,
        Parties = [.. body.Parties!.Select(p => new Party
        {
            Role = p.Role!.Value,
            Type = p.Type!.Value,
            Name = p.Name!,
            CafCode = p.CafCode,
            Siren = p.Siren,
            Territory = p.Territory,
        })],
        Themes = [.. body.Themes?.Select(t => new ChosenTheme { Code = t.Code!.Value, LocalLabel = t.LocalLabel }) ?? []],
        Territories = [.. body.Perimeter?.Territories ?? []],
    };

    /// <summary>The content of a convention as a caller would write it: what a patch is applied to.</summary>
    public static ConventionBody ToBody(this Convention convention) => new()
    {
        Title = convention.Title,
        Description = convention.Description,
        Scope = convention.Scope,
        StartDate = convention.StartDate,
        EndDate = convention.EndDate,
        Parties = [.. convention.Parties.Select(p => new PartyBody
        {
            Role = p.Role,
            Type = p.Type,
            Name = p.Name,
            CafCode = p.CafCode,
            Siren = p.Siren,
            Territory = p.Territory,
        })],
        Themes = [.. convention.Themes.Select(t => new ThemeBody { Code = t.Code, LocalLabel = t.LocalLabel })],
        Perimeter = new PerimeterBody { Territories = convention.Perimeter.Territories },
    };

    public static Move ToMove(this MoveBody body) => new()
    {
        To = body.To!.Value,
        On = body.On!.Value,
        Reason = body.Reason,
        Cause = body.Cause,
        NotifiedOn = body.NotifiedOn,
        DecisionReference = body.DecisionReference,
    };
}
