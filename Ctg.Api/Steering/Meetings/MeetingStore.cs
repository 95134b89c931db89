using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Steering.Meetings;
using Ctg.Domain.Territories;

namespace Ctg.Api.Steering.Meetings;

/// <summary>Reads the meetings of a convention.</summary>
internal sealed class MeetingStore(Database database)
{
    public static readonly SteeringKind<Meeting, Meeting> Kind = new("meeting", "/v1/meetings", "Meetings", "Meeting") { Columns = MeetingColumns.Of };

    private static readonly Statement List = Statement.Load("Steering/Meetings/Sql/List_Meetings.sql");
    private static readonly Statement ListTargets = Statement.Load("Steering/Meetings/Sql/List_Decision_Targets.sql");

    /// <summary>Of these ids those that something of the convention has, with what it is.</summary>
    public static async Task<IReadOnlyCollection<DecisionTarget>> TargetsAsync(Session session, long conventionKey, IReadOnlyCollection<Guid> ids) => ids.Count == 0
        ? []
        : [.. (await session.QueryAsync<TargetRow>(ListTargets, new { ConventionKey = conventionKey, Ids = new IdList(ids) }))
            .Select(row => new DecisionTarget { Type = KeyedCodes.Value<DecisionTargetType>(row.Type), Id = row.Id })];

    /// <summary>The meetings of a convention that the caller was found to see.</summary>
    public Task<IReadOnlyList<MeetingRow>> ListAsync(OwningConventionRow convention, MeetingQuery query, PagePlace place, CancellationToken cancellation)
    {
        var (afterDate, afterKey) = place.AfterDateAndKey;
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            convention.ConventionKey,
            Committees = new TextList((query.Committee ?? []).Select(c => c.Code())),
            Statuses = new TextList((query.Status ?? []).Select(s => s.Code())),
            query.From,
            query.Until,
            Inside = "%" + SearchText.Fold(query.Q ?? "") + "%",
            AfterDate = afterDate,
            AfterKey = afterKey,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<MeetingRow>(List, parameters, Parts(query, place)), cancellation);
    }

    private static List<string> Parts(MeetingQuery query, PagePlace place)
    {
        var parts = new List<string>();
        if (query.Committee is { Count: > 0 }) parts.Add("committee");
        if (query.Status is { Count: > 0 }) parts.Add("status");
        if (query.From is not null) parts.Add("from");
        if (query.Until is not null) parts.Add("until");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (query.Q is not null) parts.Add("text");
        if (place.After is not null) parts.Add($"after {query.Sort}");
        parts.Add($"sort {query.Sort}");
        return parts;
    }

    private sealed class TargetRow
    {
        public string Type { get; init; } = "";

        public Guid Id { get; init; }
    }
}

/// <summary>A meeting as its row has it in a list.</summary>
public sealed class MeetingRow
{
    public long MeetingKey { get; init; }

    public DateOnly MeetingDate { get; init; }

    /// <summary>The summary.</summary>
    public byte[] Document { get; init; } = [];
}
