using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

public sealed class LegTests
{
    [Test]
    public void Where_SQL_Server_is_required_its_leg_is_not_skipped()
    {
        if (Environment.GetEnvironmentVariable("CTG_REQUIRE_SQLSERVER") != "true") Assert.Ignore("CTG_REQUIRE_SQLSERVER is not true: the SQL Server leg may be skipped.");
        Assert.That(Engines.SqlServerConnection, Is.Not.Null, $"{Engines.Variable} must be set.");
    }
}
