using Ctg.Domain.Contacts;

namespace Ctg.Api.Contacts;

/// <summary>A person at work, as a caller writes one: professional data only.</summary>
public sealed record ContactBody
{
    public string? Name { get; init; }

    public string? Function { get; init; }

    /// <summary>Professional.</summary>
    public string? Email { get; init; }

    /// <summary>Professional.</summary>
    public string? Phone { get; init; }

    /// <summary>The first day on which this is to be removed.</summary>
    public DateOnly? PurgeOn { get; init; }

    public static ContactBody? Of(Contact? contact) => contact is null
        ? null
        : new() { Name = contact.Name, Function = contact.Function, Email = contact.Email, Phone = contact.Phone, PurgeOn = contact.PurgeOn };

    public Contact ToContact() => new() { Name = Name!, Function = Function, Email = Email, Phone = Phone, PurgeOn = PurgeOn!.Value };
}
