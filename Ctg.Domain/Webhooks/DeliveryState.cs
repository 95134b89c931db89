namespace Ctg.Domain.Webhooks;

/// <summary>How far an event is on its way to a webhook.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, or sent again.</summary>
    Pending,

    /// <summary>Answered by a success.</summary>
    Delivered,

    /// <summary>Given up; sent again once its webhook is active again.</summary>
    Failed,
}
