using System.ComponentModel.DataAnnotations;

namespace Ctg.Api.Persistence;

/// <summary>The configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (the default) or <c>SqlServer</c>.</summary>
    [AllowedValues("Sqlite", "SqlServer", ErrorMessage = "Database:Engine must be Sqlite or SqlServer.")]
    public string Engine { get; set; } = "Sqlite";

    /// <summary>How often a unit of work is tried again after a failure that passes, 0 to 10. The default is 3.</summary>
    [Range(0, 10, ErrorMessage = "Database:Retries must be between 0 and 10.")]
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first new try, in milliseconds, growing with each. The default is 100.</summary>
    [Range(0, 10_000, ErrorMessage = "Database:RetryDelayMilliseconds must be between 0 and 10000.")]
    public int RetryDelayMilliseconds { get; set; } = 100;

    /// <summary>The longest that one try may take, in seconds. The default is 15.</summary>
    [Range(1, 300, ErrorMessage = "Database:TimeoutSeconds must be between 1 and 300.")]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>How long the database is left alone once it has failed often, in seconds. The default is 5.</summary>
    [Range(1, 300, ErrorMessage = "Database:BreakSeconds must be between 1 and 300.")]
    public int BreakSeconds { get; set; } = 5;
}
