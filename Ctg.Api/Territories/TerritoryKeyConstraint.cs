using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>What is no territory key names nothing: 404, like a key that no territory bears.</summary>
internal sealed class TerritoryKeyConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        TerritoryKey.TryParse(values[routeKey] as string, null, out _);
}
