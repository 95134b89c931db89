namespace Ctg.Api.Http;

internal static class HeadRequests
{
    /// <summary>HEAD is answered wherever GET is, with the same status and headers; the server leaves the body out (RFC 9110, section 9.3.2).</summary>
    public static RouteGroupBuilder WithHead(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().SingleOrDefault() is { HttpMethods: ["GET"] } get)
                endpoint.Metadata[endpoint.Metadata.IndexOf(get)] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        });
        return group;
    }
}
