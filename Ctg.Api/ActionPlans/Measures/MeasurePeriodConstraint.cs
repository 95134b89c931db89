using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Measures;

/// <summary>What is no period names nothing: 404.</summary>
internal sealed class MeasurePeriodConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        MeasurePeriod.TryParse(values[routeKey] as string, null, out _);
}
