namespace Ctg.Tests.Support;

/// <summary>The engines that store and API tests run on: SQLite always, SQL Server where one is named.</summary>
public static class Engines
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    /// <summary>A connection string to a server on which the login may create databases.</summary>
    public const string Variable = "CTG_TEST_SQLSERVER";

    public const string WhySkipped = $"{Variable} is not set: there is no SQL Server to run on, so the tests that need one are skipped.";

    public static readonly string[] All = [Sqlite, SqlServer];

    public static string? SqlServerConnection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;

    /// <summary>Skips, with the reason, what needs a server that is not there.</summary>
    public static void Require(string engine)
    {
        if (engine == SqlServer && SqlServerConnection is null) Assert.Ignore(WhySkipped);
    }
}
