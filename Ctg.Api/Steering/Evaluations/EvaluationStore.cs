using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>Reads the evaluations of a convention.</summary>
internal sealed class EvaluationStore(Database database)
{
    public static readonly SteeringKind<Evaluation, Evaluation> Kind = new("evaluation", "/v1/evaluations", "Evaluations", "Evaluation") { Columns = EvaluationColumns.Of };

    private static readonly Statement List = Statement.Load("Steering/Evaluations/Sql/List_Evaluations.sql");
    private static readonly Statement Find = Statement.Load("Steering/Evaluations/Sql/Find_Evaluation.sql");

    /// <summary>Whether the convention has another of the same kind and year.</summary>
    public static async Task<bool> IsTakenAsync(Session session, long conventionKey, Evaluation evaluation)
    {
        var parameters = new { ConventionKey = conventionKey, Kind = evaluation.Kind.Code(), EvaluationYear = evaluation.Year ?? 0, evaluation.Id };
        return await session.FindAsync<int>(Find, parameters) > 0;
    }

    /// <summary>The evaluations of a convention that the caller was found to see.</summary>
    public Task<IReadOnlyList<EvaluationRow>> ListAsync(OwningConventionRow convention, EvaluationQuery query, PagePlace place, CancellationToken cancellation)
    {
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            convention.ConventionKey,
            Kinds = new TextList((query.Kind ?? []).Select(k => k.Code())),
            Stages = new TextList((query.Stage ?? []).Select(s => s.Code())),
            AfterKey = place.AfterNumber,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<EvaluationRow>(List, parameters, Parts(query, place)), cancellation);
    }

    private static List<string> Parts(EvaluationQuery query, PagePlace place)
    {
        var parts = new List<string>();
        if (query.Kind is { Count: > 0 }) parts.Add("kind");
        if (query.Stage is { Count: > 0 }) parts.Add("stage");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (place.After is not null) parts.Add("after");
        return parts;
    }
}

/// <summary>An evaluation as its row has it in a list.</summary>
public sealed class EvaluationRow
{
    public long EvaluationKey { get; init; }

    /// <summary>The summary.</summary>
    public byte[] Document { get; init; } = [];
}
