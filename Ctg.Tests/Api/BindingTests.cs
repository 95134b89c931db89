using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BindingTests(string engine) : ApiFixture(engine)
{
    // One that is mapped by a Delegate whose method the compiler does not see is bound by an expression, which each start compiles.
    [Test]
    public void Every_operation_is_bound_by_code_that_the_compiler_has_written()
    {
        RouteEndpoint[] operations = [.. Service.Endpoints.Where(e => e.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal))];
        Assert.That(operations, Has.Length.GreaterThan(100));
        Assert.That(operations.Where(e => e.RequestDelegate!.Method.Module != typeof(Database).Module).Select(e => e.DisplayName), Is.Empty);
    }
}
