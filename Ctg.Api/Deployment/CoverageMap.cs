using System.Buffers;
using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Http.Maps;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>A commune on the map of coverage.</summary>
public sealed record CoverageProperties
{
    public required TerritoryKey Key { get; init; }

    public required string Name { get; init; }

    public required bool Covered { get; init; }

    /// <summary>Municipal population in the vintage; null where it is not known.</summary>
    public required int? Population { get; init; }
}

/// <summary>The communes that coverage counts, one by one.</summary>
public sealed class CoverageMap(Database database)
{
    private static readonly Statement List = Statement.Load("Deployment/Sql/List_Communes_On_Map.sql");

    public Task<bool> HasContoursAsync(CancellationToken cancellation) => database.ReadAsync(TerritoryNames.HasContoursAsync, cancellation);

    /// <summary>Whether the territory exists on the date; the whole country does.</summary>
    public Task<bool> IsThereAsync(TerritoryKey? within, DateOnly on, CancellationToken cancellation) =>
        database.ReadAsync(async session => within is not { } key || await TerritoryNames.IsThereAsync(session, key, on), cancellation);

    internal Listing<CommuneOnMap> ListOf(CoverageQuery query, DateOnly on, CancellationToken cancellation) => new(
        place => database.ReadAsync(
            session => session.QueryAsync<CommuneOnMap>(
                List, new { Type = query.Within?.Type.Code(), query.Within?.Code, On = on, AfterId = place.AfterNumber, place.Take }, DeploymentStore.Parts(query)),
            cancellation),
        (row, body) => row.Write(body),
        row => [row.TerritoryId.ToString(CultureInfo.InvariantCulture)]);

    internal sealed class CommuneOnMap
    {
        public int TerritoryId { get; init; }

        public byte[] Document { get; init; } = [];

        public int? Inhabitants { get; init; }

        public byte[]? Geometry { get; init; }

        public int Covered { get; init; }

        public void Write(IBufferWriter<byte> body)
        {
            var commune = Documents.Read<Territory>(Document);
            GeoJson.Feature(body, commune.Key, Geometry, new CoverageProperties { Key = commune.Key, Name = commune.Name, Covered = Covered != 0, Population = Inhabitants });
        }
    }
}
