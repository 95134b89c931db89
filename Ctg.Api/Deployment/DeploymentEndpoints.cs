using Ctg.Api.Deployment.Balances;
using Ctg.Api.Deployment.Communes;
using Ctg.Api.Deployment.Coverage;
using Ctg.Api.Deployment.Expiring;
using Ctg.Api.Deployment.Indicators;
using Ctg.Api.Deployment.Timelines;
using Ctg.Api.Deployment.Worklist;
using Ctg.Api.Http;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

public static class DeploymentEndpoints
{
    public static IServiceCollection AddDeployment(this IServiceCollection services) => services
        .AddSingleton<PlaceStore>().AddSingleton<CoverageStore>().AddSingleton<CommuneStore>().AddSingleton<TimelineStore>().AddSingleton<BalanceStore>().AddSingleton<IndicatorStore>()
        .AddExpiring().AddWorklist();

    public static RouteGroupBuilder MapDeployment(this RouteGroupBuilder group) =>
        group.MapCoverage().MapCommunes().MapTimeline().MapExpiring().MapBalance().MapIndicators().MapWorklist();

    /// <summary>The refusal of a territory that does not exist on the date.</summary>
    internal static Problem Unknown(TerritoryKey? within) => new(Problems.Invalid, Fault.Of("/query/within", "notFound", within));
}
