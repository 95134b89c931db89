namespace Ctg.Api.Persistence;

/// <summary>
/// Who sees that a change was made, as it is at the change: everybody, or the Caf whose it is. What belongs to a convention is seen by whoever
/// sees the convention, which is looked up when the change is appended.
/// </summary>
public sealed record Audience
{
    /// <summary>Of what is no Caf's own: organisations, territories.</summary>
    public static readonly Audience Everybody = new() { Cafs = "", IsPublic = true };

    private Audience()
    {
    }

    /// <summary>The convention that the resource is or belongs to; null where it is none.</summary>
    public Guid? ConventionId { get; private init; }

    /// <summary>The codes of the Caf whose it is, with commas between; null where the convention tells.</summary>
    public string? Cafs { get; private init; }

    /// <summary>Whether every Caf sees it; null where the convention tells.</summary>
    public bool? IsPublic { get; private init; }

    public static Audience OfCaf(string caf, bool isPublic) => new() { Cafs = caf, IsPublic = isPublic };

    /// <summary>Of what belongs to a convention.</summary>
    public static Audience OfConvention(Guid id) => new() { ConventionId = id };

    /// <summary>Of a convention itself.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cafs">Those that share it, and those that did until this change.</param>
    /// <param name="isSigned">From then on everybody sees it.</param>
    public static Audience OfConvention(Guid id, IEnumerable<string> cafs, bool isSigned) =>
        new() { ConventionId = id, Cafs = string.Join(',', cafs.Distinct()), IsPublic = isSigned };
}
