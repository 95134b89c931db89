namespace Ctg.Domain.Contacts;

/// <summary>
/// A person at work: professional data only, and until when it is kept. No data of beneficiaries belongs here (GDPR, article 5-1 c and e).
/// </summary>
public sealed record Contact
{
    public required string Name { get; init; }

    public string? Function { get; init; }

    /// <summary>Professional.</summary>
    public string? Email { get; init; }

    /// <summary>Professional.</summary>
    public string? Phone { get; init; }

    /// <summary>The first day on which this is to be removed, from documents and from the change log alike.</summary>
    public required DateOnly PurgeOn { get; init; }
}
