namespace Ctg.Api.Security;

/// <summary>The scopes of a token, each also the name of the policy that asks for it.</summary>
public static class Scopes
{
    public const string Read = "ctg.read";
    public const string Write = "ctg.write";

    /// <summary>Stands for every scope.</summary>
    public const string Admin = "ctg.admin";

    public static readonly IReadOnlyDictionary<string, string> Descriptions = new Dictionary<string, string>
    {
        [Read] = "Read conventions, Cej contracts, territories, organisations, plans and figures.",
        [Write] = "Change the conventions and Cej contracts of one's own Caf, and their plans; add and correct organisations.",
        [Admin] = "Everything.",
    };
}
