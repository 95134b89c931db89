using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Security;
using Ctg.Api.Territories;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions;

/// <summary>Reads conventions, each only where the caller may see it: its own Caf's, and others' once signed.</summary>
public sealed class ConventionStore(Database database)
{
    private static readonly Statement Get = Statement.Load("Conventions/Sql/Get_Convention.sql");
    private static readonly Statement GetKnownAt = Statement.Load("Persistence/Sql/Get_Document_Known_At.sql");
    private static readonly Statement ListStatement = Statement.Load("Conventions/Sql/List_Conventions.sql");

    public Task<ConventionRow?> FindAsync(Guid id, Caller caller, DateOnly asOf, CancellationToken cancellation) =>
        database.ReadAsync(session => FindAsync(session, id, caller, asOf), cancellation);

    public static Task<ConventionRow?> FindAsync(Session session, Guid id, Caller caller, DateOnly asOf) => session.FindAsync(
        Get, ConventionRow.Alone, new { Id = id, AsOf = asOf, SeenBy = caller.OneCaf, Cafs = caller.CafList }, Visibility.PartFor(caller));

    /// <summary>The convention as it was recorded at an instant.</summary>
    public Task<KnownDocument?> FindKnownAtAsync(Guid id, DateTime knownAt, CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.FindAsync<KnownDocument>(GetKnownAt, new { ResourceType, ResourceId = id, KnownAt = knownAt, Take = 1 }), cancellation);

    public Task<IReadOnlyList<ConventionRow>> ListAsync(ConventionQuery query, DateOnly asOf, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var (afterDate, afterKey) = place.AfterDateAndKey;
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            Stage = query.Stage is [var stage] ? stage.Code() : null,
            Stages = new TextList((query.Stage ?? []).Select(s => s.Code())),
            AsOf = asOf,
            query.Caf,
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            Themes = new TextList((query.Theme ?? []).Select(t => t.Code())),
            Party = query.Party is { } party ? $"{party:D}" : null,
            PartyTypes = new TextList((query.PartyType ?? []).Select(t => t.Code())),
            query.RenewalOf,
            Inside = "%" + SearchText.Fold(query.Q ?? "") + "%",
            query.StartFrom,
            query.StartUntil,
            query.EndFrom,
            query.EndUntil,
            query.SignedFrom,
            query.SignedUntil,
            AfterDate = afterDate,
            AfterKey = afterKey,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync(ListStatement, ConventionRow.InList, parameters, Parts(query, place, caller)), cancellation);
    }

    /// <summary>Whether a territory answers to the key on a date.</summary>
    public Task<bool> KnowsAsync(TerritoryKey territory, DateOnly on, CancellationToken cancellation) =>
        database.ReadAsync(session => TerritoryNames.IsThereAsync(session, territory, on), cancellation);

    internal const string ResourceType = "convention";

    private static List<string> Parts(ConventionQuery query, PagePlace place, Caller caller)
    {
        var parts = new List<string> { Visibility.PartFor(caller, query.Caf), query.Caf is null ? "of any Caf" : "of one Caf" };
        var walk = query.Caf is null ? "" : "caf ";
        if (query.Stage is { Count: > 0 }) parts.Add(query.Stage.Count == 1 ? "one stage" : "some stages");
        if (query.Situation is { } situation) parts.Add($"situation {situation.Code()}");
        if (query.Territory is not null) parts.Add("territory");
        if (query.Theme is { Count: > 0 }) parts.Add("theme");
        if (query.Party is not null) parts.Add("party");
        if (query.PartyType is { Count: > 0 }) parts.Add("party type");
        if (query.RenewalOf is not null) parts.Add("renewal");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (query.Q is not null) parts.Add("text");
        if (query.StartFrom is not null) parts.Add("startFrom");
        if (query.StartUntil is not null) parts.Add("startUntil");
        if (query.EndFrom is not null) parts.Add("endFrom");
        if (query.EndUntil is not null) parts.Add("endUntil");
        if (query.SignedFrom is not null) parts.Add("signedFrom");
        if (query.SignedUntil is not null) parts.Add("signedUntil");
        if (place.After is not null) parts.Add($"{walk}after {query.Sort}");
        parts.Add($"{walk}sort {query.Sort}");
        return parts;
    }
}

public sealed class KnownDocument
{
    public int Version { get; init; }

    public byte[] Document { get; init; } = [];
}
