namespace Ctg.Domain;

/// <summary>A message in the two languages of the service; which one is shown is the caller's choice.</summary>
public readonly record struct Text(string French, string English)
{
    /// <param name="language">A two-letter code; anything but <c>en</c> reads French, the default.</param>
    public string In(string language) => language == "en" ? English : French;
}
