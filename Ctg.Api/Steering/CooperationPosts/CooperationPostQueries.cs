using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Steering.CooperationPosts;
using Ctg.Domain.Territories;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>When to read a post for.</summary>
public sealed record CooperationPostReadQuery
{
    /// <summary>The business date that the situation is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>Which posts to list; every parameter given must hold.</summary>
public sealed record CooperationPostQuery : PageQuery
{
    /// <summary>The situation on the date of asOf.</summary>
    public IReadOnlyList<PostSituation>? Situation { get; set; }

    /// <summary>The business date that the situation is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>The id of a convention.</summary>
    public Guid? Convention { get; set; }

    /// <summary>A territory at any level, as it is on the date of asOf: those of the conventions whose perimeter has a commune in it.</summary>
    public TerritoryKey? Territory { get; set; }
}

/// <summary>Which posts of a convention to list.</summary>
public sealed record PostsOfConventionQuery : PageQuery
{
    /// <summary>The situation on the date of asOf.</summary>
    public IReadOnlyList<PostSituation>? Situation { get; set; }

    /// <summary>The business date that the situation is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The same question, asked of all posts.</summary>
    public CooperationPostQuery Within(Guid convention) => new() { Convention = convention, Situation = Situation, AsOf = AsOf, Limit = Limit, Cursor = Cursor };
}
