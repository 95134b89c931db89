using System.Net.Http.Headers;
using System.Text;
using Ctg.Tests.Support;

namespace Ctg.Tests.Imports;

/// <summary>Files that are brought, and what became of them.</summary>
public static class ImportFiles
{
    public const string OfConventions = "Référence externe;Référence;Intitulé;Portée;Caf pilote;Autres Caf;Collectivités;Début;Fin;Thématiques;Territoires couverts";
    public const string OfCejContracts = "Référence externe;Numéro;Caf;Intitulé;Début;Fin;Fins prorogées;Subvention annuelle;Signataires;Territoires couverts;Ctg qui prend le relais";
    public const string OfOrganisations = "Référence externe;Type;Nom;Code Caf;SIREN;Territoire";

    private static int _numbers;

    /// <summary>An id that no other test uses.</summary>
    public static string NewId() => $"I-{Interlocked.Increment(ref _numbers)}";

    public static string Table(string header, params IEnumerable<string> rows) => string.Concat(rows.Prepend(header).Select(row => $"{row}\n"));

    /// <summary>A row that is right.</summary>
    public static string Convention(string caf, string id, string title = "Ctg d'Évry-Courcouronnes", string start = "01/01/2024", string authorities = "91228", string territories = "91228") =>
        $"elan:{id};;{title};Communale;{caf};;{authorities};{start};31/12/2028;Petite enfance | parentalite;{territories}";

    /// <summary>Sends a file.</summary>
    public static async Task<Reply> BringAsync(this HttpClient client, string query, byte[] file, string mediaType = Exports.Csv, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/imports?{query}");
        request.Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.ReplyAsync(request);
    }

    /// <summary>Sends a file, and waits for its end.</summary>
    public static async Task<Reply> ImportFileAsync(this HttpClient client, string query, byte[] file, string mediaType = Exports.Csv) =>
        await client.EndOfAsync((await client.BringAsync(query, file, mediaType)).Expect(201));

    public static Task<Reply> ImportFileAsync(this HttpClient client, string query, string table) => client.ImportFileAsync(query, Encoding.UTF8.GetBytes(table));

    public static async Task<Reply> EndOfAsync(this HttpClient client, Reply import) => (await client.ReadAsync($"/v1/imports/{import.Body["id"]}?wait=30")).Expect(200);

    /// <summary>How it ended, as <c>done 2 created 1 refused</c>, without what there is none of.</summary>
    public static string Ended(this Reply import) => string.Join(' ', new[] { "created", "revised", "unchanged", "refused" }
        .Where(what => (int)import.Body[what]! > 0).Select(what => $"{import.Body[what]} {what}").Prepend((string)import.Body["state"]!));

    /// <summary>The lines of its result, as <c>2 refused Début 'x' wrongFormat</c>, of a workbook <c>Budget!2 refused</c>.</summary>
    public static async Task<string[]> LinesAsync(this HttpClient client, Reply import, string filter = "") =>
    [
        .. (await client.ReadAsync($"/v1/imports/{import.Body["id"]}/lines?limit=200{filter}")).Expect(200).Items.Select(l => string.Join(' ', new[]
        {
            l["sheet"] is { } sheet ? $"{sheet}!{l["row"]}" : $"{l["row"]}", (string?)l["outcome"], (string?)l["column"], l["value"] is { } value ? $"'{value}'" : null, (string?)l["code"],
        }.OfType<string>())),
    ];

    /// <summary>What is called so by the system.</summary>
    public static async Task<System.Text.Json.Nodes.JsonNode?> FindAsync(this HttpClient client, string list, string id) =>
        (await client.ReadAsync($"/v1/{list}?externalReference=elan:{id}")).Expect(200).Items.SingleOrDefault() is { } item
            ? (await client.ReadAsync($"/v1/{list}/{item["id"]}")).Expect(200).Body
            : null;
}
