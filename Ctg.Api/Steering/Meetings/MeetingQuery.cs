using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Api.Steering.Meetings;

/// <summary>Which meetings of a convention to list; every parameter given must hold.</summary>
public sealed record MeetingQuery : PageQuery
{
    /// <summary>One of these committees.</summary>
    public IReadOnlyList<Committee>? Committee { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>One of these statuses.</summary>
    public IReadOnlyList<MeetingStatus>? Status { get; set; }

    /// <summary>Of the date of the meeting.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Of the date of the meeting.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Part of the title, without regard to case and accents.</summary>
    [Searched]
    public string? Q { get; set; }

    /// <summary>The order; a minus for descending.</summary>
    [AllowedValues("date", "-date")]
    public string Sort { get; set; } = "-date";
}
