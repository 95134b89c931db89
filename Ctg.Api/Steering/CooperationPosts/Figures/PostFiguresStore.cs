using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Api.Steering.CooperationPosts.Figures;

/// <summary>Sums up cooperation posts by one statement. It counts signed conventions only, which everybody may see.</summary>
internal sealed class PostFiguresStore(Database database)
{
    private static readonly Statement Sum = Statement.Load("Steering/CooperationPosts/Sql/Sum_Cooperation_Posts.sql");

    public Task<PostFigures> SumAsync(PostFiguresQuery query, DateOnly asOf, CancellationToken cancellation)
    {
        var parameters = new { AsOf = asOf, query.Caf, query.Convention, query.Plan, TerritoryType = query.Territory?.Type.Code(), TerritoryCode = query.Territory?.Code };
        return database.ReadAsync(async session => PostFigures.Of(asOf, await session.QueryAsync<PostFiguresRow>(Sum, parameters, Parts(query))), cancellation);
    }

    private static List<string> Parts(PostFiguresQuery query)
    {
        var parts = new List<string>();
        if (query.Caf is not null) parts.Add("caf");
        if (query.Convention is not null) parts.Add("convention");
        if (query.Plan is not null) parts.Add("plan");
        if (query.Territory is not null) parts.Add("territory");
        return parts;
    }
}

/// <summary>Posts and inhabitants as the database sums them, with a commune whose inhabitants nobody knows.</summary>
internal sealed class PostFiguresRow
{
    public int Conventions { get; init; }

    public int Posts { get; init; }

    public int Filled { get; init; }

    public int Vacant { get; init; }

    /// <summary>In hundredths, as amounts stand.</summary>
    public Amount Fte { get; init; }

    public Amount FilledFte { get; init; }

    public int Communes { get; init; }

    public long Inhabitants { get; init; }

    public string? Vintage { get; init; }

    public int? PopulationYear { get; init; }

    /// <summary>The code of the commune; null where the inhabitants of all are known.</summary>
    public string? Uncounted { get; init; }
}
