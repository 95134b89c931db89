using Ctg.Api.Contacts;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>What a caller writes of a cooperation post.</summary>
public sealed record CooperationPostBody
{
    public string? Title { get; init; }

    public EmployerBody? Employer { get; init; }

    /// <summary>Themes of the convention (PST-04); none means all of them.</summary>
    public IReadOnlyList<Theme>? Themes { get; init; }

    /// <summary>The working time that the post offers, in full-time equivalents: more than 0 and at most 20 (PST-01).</summary>
    public Fte? Fte { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; left out while no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>All of them, past ones too. On no day do they have more than the post offers (PST-03).</summary>
    public IReadOnlyList<PostHolderBody>? Holders { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>
/// The organisation that employs whoever holds the post. With its id, what is left out is as the register has it; without, type and name are
/// required. A patch names another by its id alone, or by type and name.
/// </summary>
public sealed record EmployerBody : OrganisationMention;

/// <summary>Someone who holds the post, or a part of it, for a time.</summary>
public sealed record PostHolderBody
{
    /// <summary>Professional data only.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>The working time in the post, in full-time equivalents: more than 0 and at most 1 (INV-19).</summary>
    public Fte? Fte { get; init; }

    /// <summary>The first day, within the time of the post (PST-02).</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, within the time of the post (PST-02); left out, it is that of the post.</summary>
    public DateOnly? Until { get; init; }
}
