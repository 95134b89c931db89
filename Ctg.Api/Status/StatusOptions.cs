namespace Ctg.Api.Status;

/// <summary>The configuration section <c>Status</c>.</summary>
public sealed class StatusOptions
{
    public const string Section = "Status";

    /// <summary>Whether this instance says that the service is up; one that callers do not reach is not to. The default is true.</summary>
    public bool Measures { get; set; } = true;
}
