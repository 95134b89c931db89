namespace Ctg.Domain.Conventions;

/// <summary>How large a convention may grow: it is read and sent whole.</summary>
public static class PartsRules
{
    /// <summary>How many of each kind, superseded ones included.</summary>
    public const int Maximum = 1000;

    public static IReadOnlyList<Refusal> For(Convention convention) =>
    [
        .. Of("/deliberations", convention.Deliberations.Count),
        .. Of("/signatures", convention.Signatures.Count),
        .. Of("/amendments", convention.Amendments.Count),
        .. Of("/documents", convention.Documents.Count),
    ];

    private static IEnumerable<Refusal> Of(string pointer, int count)
    {
        if (count > Maximum) yield return new(Rules.PartsCount, pointer, new($"Au plus {Maximum} par convention.", $"At most {Maximum} in a convention."));
    }
}
