using System.Text.Json.Nodes;

namespace Ctg.Tests.Support;

/// <summary>Sheets of actions that have all there is to report.</summary>
public static class PlanReports
{
    /// <summary>A full sheet; each text of it ends in the words given.</summary>
    public static JsonObject FullAction(string words = "") => new()
    {
        ["title"] = "Ouvrir une crèche" + words,
        ["axis"] = "A1",
        ["theme"] = "earlyChildhood",
        ["finding"] = "Constat" + words,
        ["objectives"] = "Objectifs" + words,
        ["expectedResults"] = "Résultats" + words,
        ["means"] = "Une salle" + words,
        ["priority"] = "high",
        ["pilot"] = Json("""{"type":"commune","name":"Grigny WORDS","contact":{"name":"Camille Secrète WORDS","function":"Directrice","email":"camille@grigny.example","phone":"+33 1 60 00 00 00","purgeOn":"2029-01-01"}}""", words),
        ["partners"] = Json("""[{"type":"association","name":"Les Petits Pas WORDS","role":"Gestionnaire WORDS"}]""", words),
        ["plannedStart"] = "2025-01-01",
        ["plannedEnd"] = "2026-03-31",
        ["milestones"] = Json("""[{"title":"Étude WORDS","due":"2025-03-01","status":"met"},{"title":"Permis","due":"2026-03-01","status":"scheduled"}]""", words),
        ["publics"] = new JsonArray("children0To3", "parents"),
        ["progress"] = 40,
        ["blocked"] = Json("""{"reason":"Recours WORDS","since":"2025-06-01"}""", words),
        ["budget"] = Json("""[{"nature":"investment","unit":"eur","year":2025,"planned":125000.05,"actual":100000.01},{"nature":"operating","unit":"eur","year":2026,"planned":50000.00},{"nature":"operating","unit":"fte","year":2026,"planned":1.50}]""", words),
        ["fundings"] = Json("""[{"type":"caf","name":"Caf de l'Essonne WORDS","year":2025,"amount":60000.10,"state":"granted"},{"type":"region","name":"Région","year":2026,"amount":9000.00,"state":"requested"}]""", words),
        ["indicators"] = Json("""[{"code":"I1","title":"Places WORDS","nature":"result","unit":"places WORDS","direction":"up","baseline":{"value":40,"on":"2024-12-31"},"target":{"value":60.5,"on":"2026-03-31"}}]""", words),
        ["tags"] = new JsonArray("crèche" + words),
        ["notes"] = Json("""[{"on":"2025-02-01","text":"Visite WORDS"}]""", words),
        ["annexes"] = Json("""[{"title":"Plans WORDS","uri":"https://ged.example/plans.pdf"}]""", words),
    };

    private static JsonNode Json(string text, string words)
    {
        var node = JsonNode.Parse(text)!;
        Replace(node, words);
        return node;
    }

    private static void Replace(JsonNode node, string words)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) Replace(item!, words);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
            {
                if (value is JsonValue text && text.TryGetValue<string>(out var written)) members[name] = written.Replace(" WORDS", words, StringComparison.Ordinal);
                else Replace(value!, words);
            }
        }
    }
}
