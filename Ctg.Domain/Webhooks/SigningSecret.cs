using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ctg.Domain.Webhooks;

/// <summary>The secrets and signatures of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body.</summary>
public static class SigningSecret
{
    /// <summary>How many bytes one of the service's has.</summary>
    public const int Length = 32;

    private const string Prefix = "whsec_";

    /// <summary>As secrets are written: the prefix and the base64 of 24 to 64 bytes.</summary>
    public const string Pattern = "^whsec_(?:[A-Za-z0-9+/]{4}){8,20}(?:[A-Za-z0-9+/]{4}(?:[A-Za-z0-9+/]{2}==)?|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$";

    public static string Write(byte[] secret) => Prefix + Convert.ToBase64String(secret);

    /// <param name="text">Of the pattern.</param>
    public static byte[] Read(string text) => Convert.FromBase64String(text[Prefix.Length..]);

    /// <summary>The header webhook-signature: one signature for each secret.</summary>
    public static string Sign(IEnumerable<byte[]> secrets, string id, DateTimeOffset at, byte[] body)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, content))}"));
    }
}
