using System.Reflection;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Http.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Ctg.Api.OpenApi;

/// <summary>What an endpoint takes and gives, from its signature.</summary>
internal sealed class EndpointShape
{
    private readonly IReadOnlyList<ParameterInfo> _parameters;

    public EndpointShape(ApiDescription api)
    {
        var metadata = api.ActionDescriptor.EndpointMetadata;
        var method = metadata.OfType<MethodInfo>().First();
        _parameters = method.GetParameters();
        var answer = method.ReturnType.GetGenericArguments()[0];
        Body = answer.GetGenericArguments()[0];
        IsList = Body.IsGenericType && Body.GetGenericTypeDefinition() == typeof(PageOf<>);
        Creates = metadata.OfType<CreatesMetadata>().Any();
        IsRead = api.HttpMethod == "GET";
        IsPost = api.HttpMethod == "POST";
        TakesBody = metadata.OfType<IAcceptsMetadata>().Any();
        NeverRefuses = metadata.OfType<NeverRefusesMetadata>().Any();
        HasPath = api.RelativePath!.Contains('{', StringComparison.Ordinal);
        Table = metadata.OfType<CsvTable>().FirstOrDefault();
        Item = IsList ? Body.GetGenericArguments()[0] : Table?.Item;
        Map = Answers.IsMap(Body) ? Body : metadata.OfType<MapMetadata>().FirstOrDefault()?.Map;
        Files = metadata.OfType<FileForms>().FirstOrDefault()?.Forms ?? [];
        IsDeprecated = metadata.OfType<Deprecation>().Any();
        NeedsDatabase = !metadata.OfType<NoDatabaseMetadata>().Any();
        IsAnonymous = metadata.OfType<IAllowAnonymous>().Any();
        Query = metadata.OfType<QueryMetadata>().FirstOrDefault()?.Type;
    }

    /// <summary>The type of the body of its success.</summary>
    public Type Body { get; }

    /// <summary>The type whose members are its query parameters.</summary>
    public Type? Query { get; }

    public bool IsList { get; }

    /// <summary>The type of an item of its list, be that a page or within what it answers; null where it has none.</summary>
    public Type? Item { get; }

    /// <summary>The table that its list is in CSV; null where it has no list to export.</summary>
    public CsvTable? Table { get; }

    /// <summary>The map that it answers with, or can; null where it has none.</summary>
    public Type? Map { get; }

    /// <summary>The forms in which its resource is a file.</summary>
    public IReadOnlyList<FileForm> Files { get; }

    /// <summary>Whether it fails where the database is away.</summary>
    public bool NeedsDatabase { get; }

    /// <summary>Whether it takes callers without a token.</summary>
    public bool IsAnonymous { get; }

    /// <summary>Whether it goes away.</summary>
    public bool IsDeprecated { get; }

    public bool IsRead { get; }

    public bool IsPost { get; }

    public bool TakesBody { get; }

    private bool NeverRefuses { get; }

    public bool Creates { get; }

    public bool HasPath { get; }

    /// <summary>Whether it answers with one resource that has an entity tag.</summary>
    public bool HasEntityTag => !IsList && (Body == typeof(Html) || Body.GetProperty("Version") is not null);

    /// <summary>Whether its body has messages in the caller's language.</summary>
    public bool HasMessages => typeof(IWithMessages).IsAssignableFrom(IsList ? Item : Body);

    public bool NeedsIfMatch => Replaces || _parameters.Any(p => p.ParameterType == typeof(IfMatch));

    /// <summary>Whether it replaces what is there, and creates it only where nothing is.</summary>
    public bool Replaces => _parameters.Any(p => p.ParameterType == typeof(IfMatchOrNew));

    /// <summary>Whether it answers with a stream of events too.</summary>
    public bool Streams => _parameters.Any(p => p.ParameterType == typeof(EventStream));

    /// <summary>Whether a value that was read may still be refused.</summary>
    public bool CanRefuse => (!IsRead && !NeverRefuses) || typeof(IRefusable).IsAssignableFrom(Query);
}
