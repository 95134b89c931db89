using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>What lists of deployment need to know of the place that they are asked for, before they are read part by part.</summary>
public sealed class PlaceStore(Database database)
{
    /// <summary>Whether the territory exists on the date; the whole country does.</summary>
    public Task<bool> IsThereAsync(TerritoryKey? within, DateOnly on, CancellationToken cancellation) =>
        database.ReadAsync(session => TerritoryNames.IsThereAsync(session, within, on), cancellation);

    /// <summary>Whether contours of communes were imported.</summary>
    public Task<bool> HasContoursAsync(CancellationToken cancellation) => database.ReadAsync(TerritoryNames.HasContoursAsync, cancellation);
}
