namespace Ctg.Client;

/// <summary>Where the service is, and as whom it is called.</summary>
public sealed class CtgClientOptions
{
    /// <summary>The address of the service, as in <c>https://ctg.example/</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gives the access token for each request; without one none is sent. Keep the token until it expires: it is asked for each time.</summary>
    public Func<CancellationToken, ValueTask<string>>? AccessToken { get; set; }

    /// <summary>The language of messages: fr (the default) or en.</summary>
    public string Language { get; set; } = "fr";
}
