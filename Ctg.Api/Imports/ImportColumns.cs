using System.Globalization;
using System.Text.Json.Nodes;
using Ctg.Api.Http.Tables;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Imports;

/// <summary>What the columns of several kinds have alike.</summary>
internal static class ImportColumns
{
    public static readonly ImportColumn Reference = new(
        new("Référence externe", "externalReferences", ReferenceCells.Type, 20, IsOptional: true),
        new("Le système et l'identifiant qu'il donne ; une ligne qui revient change ce qu'elle a écrit.", "The system and the id that it gives; a row that comes again changes what it wrote."),
        "elan:4711");

    public static readonly Text Territories = new(
        "Des communes par leur code Insee, des EPCI par leur SIREN, d'autres par leur clé (departement-91), | entre eux.",
        "Communes by their Insee codes, EPCI by their SIREN, others by their keys (departement-91), | between them.");

    /// <summary>A code, by its label.</summary>
    public static Text OneOf<T>()
        where T : struct, Enum => new($"Un de : {Names<T>()}.", $"One of: {Names<T>()}.");

    /// <summary>Several codes, by their labels.</summary>
    public static Text SomeOf<T>()
        where T : struct, Enum => new($"Parmi : {Names<T>()} ; | entre eux.", $"Among: {Names<T>()}; | between them.");

    /// <summary>The words of a list that was read; none where it was not.</summary>
    public static IEnumerable<string> WordsOf(JsonNode? list) => list is JsonArray items ? items.Select(i => (string)i!) : [];

    /// <summary>The keys of territories that were read.</summary>
    public static IEnumerable<TerritoryKey> KeysOf(JsonNode? list) => WordsOf(list).Select(word => TerritoryKey.Parse(word, CultureInfo.InvariantCulture));

    /// <summary>A date that was read; null where it was not.</summary>
    public static DateOnly? DayOf(JsonNode? date) =>
        DateOnly.TryParseExact((string?)date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Labels.All<T>());
}
