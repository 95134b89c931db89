using Ctg.Api.Contacts;
using Ctg.Api.References;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class CooperationPostMapping
{
    /// <param name="body">As the caller writes it.</param>
    /// <param name="employer">Its employer, named by the register.</param>
    public static CooperationPostContent ToContent(this CooperationPostBody body, NamedOrganisation employer) => new()
    {
        Title = body.Title!,
        Employer = employer,
        Themes = body.Themes ?? [],
        Fte = body.Fte!.Value,
        From = body.From!.Value,
        Until = body.Until,
        Holders =
        [
            .. body.Holders?.Select(h => new PostHolder { Contact = h.Contact?.ToContact(), Fte = h.Fte!.Value, From = h.From!.Value, Until = h.Until }) ?? [],
        ],
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    /// <summary>The content of a post as a caller would write it: what a patch is applied to.</summary>
    public static CooperationPostBody ToBody(this CooperationPost post) => new()
    {
        Title = post.Title,
        Employer = new() { Organisation = post.Employer.Organisation, Type = post.Employer.Type, Name = post.Employer.Name },
        Themes = post.Themes,
        Fte = post.Fte,
        From = post.From,
        Until = post.Until,
        Holders = [.. post.Holders.Select(h => new PostHolderBody { Contact = ContactBody.Of(h.Contact), Fte = h.Fte, From = h.From, Until = h.Until })],
        ExternalReferences = post.ExternalReferences.ToBodies(),
    };
}
