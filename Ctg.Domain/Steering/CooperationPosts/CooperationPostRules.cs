using Ctg.Domain.Conventions;

namespace Ctg.Domain.Steering.CooperationPosts;

/// <summary>What a post must satisfy.</summary>
internal static class CooperationPostRules
{
    /// <summary>Of one post: those of 98 FTE that a département has are many posts.</summary>
    private static readonly Fte Largest = Fte.OfHundredths(2_000);

    /// <param name="post">The post as it shall be.</param>
    /// <param name="themes">Those that it had.</param>
    /// <param name="convention">The convention that it serves.</param>
    public static IEnumerable<Refusal> For(CooperationPost post, IReadOnlyList<Theme> themes, Convention convention) =>
    [
        .. Offered(post),
        .. post.Themes.SelectMany((theme, index) => SteeringRules.OfConvention(theme, themes.Contains(theme), convention, Rules.PostThemes, $"/themes/{index}")),
        .. post.Holders.SelectMany((holder, index) => OfHolder(post, holder, $"/holders/{index}")),
        .. Filled(post),
    ];

    private static IEnumerable<Refusal> Offered(CooperationPost post)
    {
        if (post.Fte.Hundredths == 0 || post.Fte.Hundredths > Largest.Hundredths)
            yield return new(Rules.PostFte, "/fte", new($"Un poste offre plus de 0 et au plus {Largest} ETP.", $"A post offers more than 0 and at most {Largest} FTE."));
    }

    private static IEnumerable<Refusal> OfHolder(CooperationPost post, PostHolder holder, string pointer)
    {
        if (holder.Fte.Hundredths == 0 || holder.Fte.Hundredths > Fte.FullTime.Hundredths)
            yield return new(Rules.HolderFte, $"{pointer}/fte", new(
                $"Une personne occupe plus de 0 et au plus {Fte.FullTime} ETP.", $"A person holds more than 0 and at most {Fte.FullTime} FTE."));
        if (holder.From < post.From || holder.From > post.Until) yield return Outside(post, $"{pointer}/from");
        if (holder.Until < post.From || holder.Until > post.Until) yield return Outside(post, $"{pointer}/until");
    }

    private static Refusal Outside(CooperationPost post, string pointer)
    {
        var until = post.Until is { } last ? $"{last:yyyy-MM-dd}" : "…";
        return new(Rules.HolderTime, pointer, new(
            $"La date est hors du temps du poste ({post.From:yyyy-MM-dd} à {until}).", $"The date is outside the time of the post ({post.From:yyyy-MM-dd} to {until})."));
    }

    /// <summary>Each day on which somebody comes and they become too many: between these days they only get fewer.</summary>
    private static IEnumerable<Refusal> Filled(CooperationPost post) => post.Holders.Index()
        .DistinctBy(h => h.Item.From)
        .Select(h => (h.Index, h.Item.From, Filled: post.FilledOn(h.Item.From)))
        .Where(day => day.Filled.Hundredths > post.Fte.Hundredths)
        .Select(day => new Refusal(Rules.PostFilled, $"/holders/{day.Index}/fte", new(
            $"Le {day.From:yyyy-MM-dd}, les titulaires font {day.Filled} ETP pour {post.Fte} offerts.",
            $"On {day.From:yyyy-MM-dd} the holders have {day.Filled} FTE, and {post.Fte} are offered.")));
}
