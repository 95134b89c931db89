using System.Text;

namespace Ctg.Tests.Support;

/// <summary>Bodies of facilities that are right, and tables of what they were granted; tests change what they are about.</summary>
public static class FacilitySamples
{
    public const string Path = "/v1/facilities";

    public const string Head = "internalId,year,kind,nature,existingQuantity,newQuantity,unit,amount,financingAgreement";

    private static readonly object Evry = new { type = "commune", name = "Évry-Courcouronnes", siren = Samples.Siren, territory = "commune-91228" };

    public static Dictionary<string, object?> Facility(string caf, string internalId = "EAJE-1") => new()
    {
        ["caf"] = caf,
        ["internalId"] = internalId,
        ["type"] = "eaje",
        ["name"] = "Les Coccinelles",
        ["operator"] = Evry,
        ["commune"] = "commune-91228",
        ["capacity"] = 45,
        ["supports"] = new[] { Support() },
    };

    /// <summary>By the local authority of <see cref="Samples.Convention"/>.</summary>
    public static object Support(string from = "2020-01-01", string? until = null) =>
        new { type = "commune", name = "Évry-Courcouronnes", siren = Samples.Siren, territory = "commune-91228", from, until };

    public static async Task<Reply> RecordAsync(this HttpClient client, string caf, string internalId = "EAJE-1", object? more = null)
    {
        var body = Facility(caf, internalId);
        foreach (var member in more?.GetType().GetProperties() ?? []) body[member.Name] = member.GetValue(more);
        return (await client.PostAsync(Path, body)).Expect(201);
    }

    /// <summary>Imports rows under <see cref="Head"/>.</summary>
    public static Task<Reply> GrantAsync(this HttpClient client, string caf, string? reason, params string[] rows) =>
        client.ImportAsync($"caf={caf}{(reason is null ? "" : $"&reason={reason}")}", string.Join("\r\n", [Head, .. rows]));

    public static async Task<Reply> ImportAsync(this HttpClient client, string query, string table)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/bonuses?{query}") { Content = new StringContent(table, Encoding.UTF8, "text/csv") };
        return await client.ReplyAsync(request);
    }
}
