namespace Ctg.Domain.Deployment;

/// <summary>Whether a commune has a Cej on a date.</summary>
public enum CejState
{
    Running,

    /// <summary>It had one; none runs any more.</summary>
    Ended,

    None,
}
