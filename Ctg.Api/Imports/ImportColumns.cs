using System.Globalization;
using System.Text.Json.Nodes;
using Ctg.Api.Http.Tables;
using Ctg.Domain.Territories;

namespace Ctg.Api.Imports;

/// <summary>What the columns of several kinds have alike.</summary>
internal static class ImportColumns
{
    public static readonly ImportColumn Reference = new(
        new("Référence externe", "externalReferences", ReferenceCells.Type, 20, IsOptional: true),
        new("Le système et l'identifiant qu'il donne ; une ligne qui revient change ce qu'elle a écrit.", "The system and the id that it gives; a row that comes again changes what it wrote."),
        "elan:4711");

    /// <summary>The words of a list that was read; none where it was not.</summary>
    public static IEnumerable<string> WordsOf(JsonNode? list) => list is JsonArray items ? items.Select(i => (string)i!) : [];

    /// <summary>The keys of territories that were read.</summary>
    public static IEnumerable<TerritoryKey> KeysOf(JsonNode? list) => WordsOf(list).Select(word => TerritoryKey.Parse(word, CultureInfo.InvariantCulture));

    /// <summary>A date that was read; null where it was not.</summary>
    public static DateOnly? DayOf(JsonNode? date) =>
        DateOnly.TryParseExact((string?)date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
