using System.Net;
using Ctg.Domain.Webhooks;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Webhooks;

/// <summary>The configuration section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether this instance sends; of several, those that may reach out. The default is true.</summary>
    public bool Delivers { get; set; } = true;

    /// <summary>
    /// Networks beside the public ones that receivers may be in, as in 10.20.0.0/16: there also over http. None by default, since whoever may write webhooks can
    /// have the service send to any address in them.
    /// </summary>
    public IReadOnlyList<string> AllowedNetworks { get; set; } = [];

    public AddressPolicy Policy() => new([.. AllowedNetworks.Select(IPNetwork.Parse)]);
}

internal sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options) =>
        options.AllowedNetworks.FirstOrDefault(n => !IPNetwork.TryParse(n, out _)) is { } wrong
            ? ValidateOptionsResult.Fail($"Webhooks:AllowedNetworks has '{wrong}', which is no network such as 10.20.0.0/16.")
            : ValidateOptionsResult.Success;
}
