using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>
/// A convention told to the service from its draft on. What is known of a real case is given; what is not, such as the days of sessions, the
/// numbers of acts and the names of those who sign, is invented here and follows from the day of the signature.
/// </summary>
public sealed class Story
{
    private readonly HttpClient _client;

    private Story(HttpClient client, Reply convention) => (_client, Convention) = (client, convention);

    /// <summary>The convention as the last change, or the last look, has left it.</summary>
    public Reply Convention { get; private set; }

    public JsonNode Body => Convention.Body;

    public string Path => $"/v1/conventions/{Body["id"]}";

    /// <summary>A draft, led by a Caf.</summary>
    public static async Task<Story> BeginAsync(
        HttpClient client, string caf, string title, string scope, (string Start, string End) period, IEnumerable<Place> perimeter, params object[] parties)
    {
        var body = Samples.Convention(caf, [.. perimeter.Select(p => p.Key)]);
        (body["title"], body["scope"], body["startDate"], body["endDate"]) = (title, scope, period.Start, period.End);
        body["parties"] = parties.Prepend(new { role = "leadCaf", type = "caf", name = $"Caf {caf}", cafCode = caf }).ToArray();
        return new Story(client, (await client.PostAsync("/v1/conventions", body)).Expect(201));
    }

    /// <summary>The same convention told by another caller.</summary>
    public Story By(HttpClient client) => new(client, Convention);

    /// <summary>From draft to deliberation.</summary>
    public async Task<Story> PrepareAsync(string until)
    {
        Convention = await _client.MoveAsync(Convention, ("preparation", Samples.Day(until, -300)), ("deliberation", Samples.Day(until, -150)));
        return this;
    }

    /// <summary>Every party votes whose vote it takes, and the convention comes to signature.</summary>
    public async Task<Story> DeliberateAsync(string until)
    {
        foreach (var party in Parties().Where(p => Votes(p) && !HasVoted(p))) await VoteAsync(Organisation(party), Samples.Day(until, -100));
        Convention = await _client.MoveAsync(Convention, ("signature", Samples.Day(until, -60)));
        return this;
    }

    public Task<Story> VoteAsync(string organisation, string heldOn, int? amendment = null, string? number = null)
    {
        var party = Parties().First(p => Organisation(p) == organisation);
        return TellAsync("deliberations", Samples.Vote(organisation, amendment, heldOn, Assembly(party), number ?? $"{heldOn[..4]}-{heldOn[5..7]}-01"));
    }

    /// <summary>One party signs; the signed convention is not there yet.</summary>
    public Task<Story> SignedByAsync(string name, string on, string signatory = "Camille Martin", string office = "Présidence") =>
        TellAsync("signatures", Samples.Signature(OrganisationOf(name), on, signatory: signatory, office: office));

    /// <summary>Whoever has not signed yet signs, and so it is signed.</summary>
    public async Task<Story> SignAsync(string on)
    {
        foreach (var organisation in Samples.Signatories(Convention).Except(Body["signatures"]!.AsArray().Select(s => (string)s!["organisation"]!)))
            await TellAsync("signatures", Samples.Signature(organisation, on));
        await TellAsync("documents", Samples.SignedDocument());
        Convention = await _client.MoveAsync(Convention, ("signed", on));
        return this;
    }

    /// <summary>The whole way from the draft to the signature.</summary>
    public async Task<Story> ToSignatureAsync(string on)
    {
        await PrepareAsync(on);
        await DeliberateAsync(on);
        return await SignAsync(on);
    }

    /// <summary>An amendment that every party votes and signs; those that it brings in vote and sign it too.</summary>
    public async Task<Story> AmendAsync(string title, string effectiveOn, string signedOn, object changes)
    {
        await TellAsync("amendments", new { title, effectiveOn, changes });
        var number = Body["amendments"]!.AsArray().Count;
        var joining = Body["amendments"]![number - 1]!["changes"]!["parties"]?["add"]?.AsArray().Select(p => p!) ?? [];
        var parties = Parties().Where(p => (bool)p["mustSign"]!).Concat(joining).ToArray();
        await MoveAsync("deliberation", -100);
        foreach (var party in parties.Where(Votes))
            await TellAsync("deliberations", Samples.Vote(Organisation(party), number, Samples.Day(signedOn, -60), Assembly(party)));
        await MoveAsync("signature", -30);
        foreach (var party in parties) await TellAsync("signatures", Samples.Signature(Organisation(party), signedOn, number));
        return await MoveAsync("signed", 0);

        Task<Story> MoveAsync(string to, int day) => TellAsync($"amendments/{number}/transitions", new { to, on = Samples.Day(signedOn, day) });
    }

    /// <summary>A renewal to a last day, as a story of its own.</summary>
    public async Task<Story> RenewAsync(string endDate) => new(_client, (await _client.PostAsync($"{Path}/renewal", new { endDate })).Expect(201));

    public async Task<Story> TellAsync(string part, object body)
    {
        Convention = await _client.ChangeAsync(Convention, part, body);
        return this;
    }

    public async Task<Story> PatchAsync(object body)
    {
        Convention = (await _client.PatchAsync(Path, body, Convention.ETag)).Expect(200);
        return this;
    }

    public async Task PatchActAsync(JsonNode act, object body) =>
        Convention = (await _client.PatchAsync($"{Path}/deliberations/{act["id"]}", body, Convention.ETag)).Expect(200);

    /// <summary>What the service answers to a read, with a query such as <c>asOf=2023-06-30</c>.</summary>
    public async Task<JsonNode> LookAsync(string query = "") => (await _client.ReadAsync($"{Path}?{query}")).Expect(200).Body;

    public async Task<string?> SituationAsync(string on, string query = "") => (string?)(await LookAsync($"asOf={on}{query}"))["situation"];

    /// <summary>Why a move is refused, as <c>pointer code</c>.</summary>
    public async Task<string[]> RefusedAsync(string to, string on) => (await _client.PostAsync($"{Path}/transitions", new { to, on }, Convention.ETag)).Expect(422).Faults;

    public string OrganisationOf(string name) => Organisation(Parties().Single(p => (string?)p["name"] == name));

    public string[] Communes() => [.. Body["perimeter"]!["communes"]!.AsArray().Select(c => (string)c!["territory"]!)];

    private IEnumerable<JsonNode> Parties() => Body["parties"]!.AsArray().Select(p => p!);

    private bool HasVoted(JsonNode party) => Body["deliberations"]!.AsArray().Any(d => (string?)d!["organisation"] == Organisation(party));

    private static string Organisation(JsonNode party) => (string)party["organisation"]!;

    private static bool Votes(JsonNode party) => (bool)party["mustSign"]! && Assembly(party) != "other";

    private static string Assembly(JsonNode party) => (string)party["type"]! switch
    {
        "caf" => "cafBoard",
        "commune" => "municipalCouncil",
        "epci" => "communityCouncil",
        "syndicat" => "syndicatCommittee",
        "departement" => "standingCommittee",
        "ccas" => "bureau",
        _ => "other",
    };
}
