using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>Which webhooks to list; every parameter given must hold.</summary>
public sealed record WebhookQuery : PageQuery
{
    /// <summary>The code of a Caf, or * for every Caf.</summary>
    internal const string OwnerPattern = "^([0-9A-Z]{2,5}|\\*)$";

    /// <summary>The code of the Caf whose they are; * for those of the national fund.</summary>
    [RegularExpression(OwnerPattern)]
    public string? Owner { get; set; }

    /// <summary>Those that are active, or those that are not.</summary>
    public WebhookStatus? Status { get; set; }
}

/// <summary>Which deliveries of a webhook to list.</summary>
public sealed record DeliveryQuery : PageQuery
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyList<DeliveryState>? State { get; set; }
}
