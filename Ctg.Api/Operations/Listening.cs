namespace Ctg.Api.Operations;

/// <summary>Where the service is to listen.</summary>
internal static class Listening
{
    /// <summary>Listens for a moment: territories are not loaded for minutes only to learn that a port is in use.</summary>
    /// <exception cref="ListeningException">The service cannot listen as it is configured.</exception>
    public static async Task TryAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        try
        {
            await app.StartAsync(cancellation);
            await app.StopAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new ListeningException(e);
        }
    }
}

/// <summary>The service cannot listen: another does, or an address or a certificate is wrong.</summary>
internal sealed class ListeningException(Exception cause) : Exception(cause.Message, cause);
