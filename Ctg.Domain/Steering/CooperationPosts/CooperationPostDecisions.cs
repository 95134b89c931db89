using Ctg.Domain.Conventions;

namespace Ctg.Domain.Steering.CooperationPosts;

/// <summary>Opening and revising a post.</summary>
public static class CooperationPostDecisions
{
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="convention">The convention that it serves.</param>
    /// <param name="content">What the caller writes.</param>
    public static Decision<CooperationPost> Open(Guid id, Convention convention, CooperationPostContent content)
    {
        var post = Write(id, convention.Id, 1, content);
        return Decision<CooperationPost>.Of(post, [.. NotEnded(convention), .. CooperationPostRules.For(post, [], convention), .. Employer(content)]);
    }

    /// <param name="current">The state to revise.</param>
    /// <param name="convention">The convention that it serves.</param>
    /// <param name="content">The whole content as it shall be.</param>
    public static Decision<CooperationPost> Revise(CooperationPost current, Convention convention, CooperationPostContent content)
    {
        var revised = Write(current.Id, current.ConventionId, current.Version + 1, content);
        return Decision<CooperationPost>.Of(revised,
        [
            .. SteeringRules.NotAbandoned(convention, Rules.PostFinal),
            .. CooperationPostRules.For(revised, current.Themes, convention),
            .. Employer(content),
        ]);
    }

    /// <summary>A terminated convention gets no new post; those that it has are still corrected, and ended.</summary>
    private static IEnumerable<Refusal> NotEnded(Convention convention)
    {
        if (convention.Stage == Stage.Terminated)
            yield return new(Rules.PostFinal, "/stage", new("Une convention résiliée n'ouvre plus de poste.", "A terminated convention opens no more posts."));
        foreach (var refusal in SteeringRules.NotAbandoned(convention, Rules.PostFinal)) yield return refusal;
    }

    private static IEnumerable<Refusal> Employer(CooperationPostContent content) => Siren.Refusals(content.Employer.Content.Siren, "/employer/siren");

    private static CooperationPost Write(Guid id, Guid conventionId, int version, CooperationPostContent content) => new()
    {
        Id = id,
        ConventionId = conventionId,
        Version = version,
        Title = content.Title,
        // One without an id is refused.
        Employer = new() { Organisation = content.Employer.Id ?? Guid.Empty, Type = content.Employer.Content.Type, Name = content.Employer.Content.Name },
        Themes = content.Themes,
        Fte = content.Fte,
        From = content.From,
        Until = content.Until,
        Holders = content.Holders,
        ExternalReferences = content.ExternalReferences,
    };
}
