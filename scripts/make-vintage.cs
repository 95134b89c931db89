#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// Makes the files of one vintage of the official geographic code from a package:
//
//   npm pack @etalab/decoupage-administratif@6.0.0
//   tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   dotnet run scripts/make-vintage.cs -- package 2026 2023 2022 data/2026
//
// The two years are those of the censuses: of the populations of the communes, and of those in the EPCI's lists of members. The package
// states neither; data/README.md tells how they are found. The same package gives the same bytes.
using System.Globalization;
using System.Text.Json;

try
{
    if (args is not [var folder, var vintage, var year, var totalYear, var output] || !args[1..4].All(y => Entry.IsDigits(y, 4)))
        throw new UnexpectedInputException("Usage: <unpacked package folder> <vintage> <population year> <total population year> <output folder>");

    // All of the package is read before the first file is written.
    var package = new Package(folder);
    var files = VintageFiles.Make(package, vintage, year, totalYear);
    Directory.CreateDirectory(output);
    foreach (var (name, lines) in files) File.WriteAllText(Path.Combine(output, name), string.Concat(lines.Select(line => line + "\n")));

    Console.WriteLine($"{package.Source}, vintage {vintage}, into {output}");
    foreach (var (name, lines) in files.Where(f => f.Key != "vintage.json")) Console.WriteLine($"{lines.Count - 1,6} {name}");
    return 0;
}
catch (Exception e) when (e is UnexpectedInputException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

internal static class VintageFiles
{
    private static readonly Dictionary<string, string> Natures = new()
    {
        ["CC"] = "CC",
        ["CA"] = "CA",
        ["CU"] = "CU",
        ["METRO"] = "ME",
        ["MET69"] = "ML",
        ["EPT"] = "EPT",
    };

    private static readonly Dictionary<string, string> CommuneTypes = new()
    {
        ["commune-actuelle"] = "COM",
        ["commune-deleguee"] = "COMD",
        ["commune-associee"] = "COMA",
        ["arrondissement-municipal"] = "ARM",
    };

    /// <summary>The lines of each file.</summary>
    public static Dictionary<string, List<string>> Make(Package package, string vintage, string year, string totalYear)
    {
        var regions = ByCode(package.Read("regions"));
        var departements = ByCode(package.Read("departements"));
        var byType = package.Read("communes").ToLookup(c => c.OneOf(CommuneTypes, "type"));
        var communes = ByCode(byType["COM"]);
        // A code can be a commune and a delegated commune at once: it is unique within its type.
        Entry[] parts = [.. CommuneTypes.Values.Where(type => type != "COM").SelectMany(type => ByCode(byType[type]).Values)];
        var epci = ByCode(package.Read("epci"));
        var ept = ByCode(package.Read("ept"));
        var inEpci = Members(epci.Values, communes);
        var inEpt = Members(ept.Values, communes);
        foreach (var c in communes.Values.Concat(parts)) RequirePlace(c, departements, regions);

        var ofRegion = communes.Values.ToLookup(c => c.Text("region"));
        var ofDepartement = communes.Values.ToLookup(c => c.Text("departement"));
        var ofEpci = inEpci.ToLookup(m => m.Value.Siren, m => communes[m.Key]);
        var ofEpt = inEpt.ToLookup(m => m.Value.Siren, m => communes[m.Key]);

        return new()
        {
            ["vintage.json"] =
            [
                "{",
                $"  \"vintage\": \"{vintage}\",",
                $"  \"from\": \"{vintage}-01-01\",",
                $"  \"populationYear\": {year},",
                $"  \"totalPopulationYear\": {totalYear},",
                $"  \"source\": \"{JsonEncodedText.Encode(package.Source)}\"",
                "}",
            ],
            ["regions.csv"] = Csv("code,name,zone,chef_lieu,population,commune_count", InOrder(regions.Values), r =>
                [r.Code, r.Text("nom"), r.Text("zone"), r.Text("chefLieu"), Inhabitants(ofRegion[r.Code]), ofRegion[r.Code].Count()]),
            ["departements.csv"] = Csv("code,name,region,zone,chef_lieu,population,commune_count", InOrder(departements.Values), d =>
            [
                d.Code, d.Text("nom"), d.Text("region"), d.Text("zone"), d.Text("chefLieu"),
                Inhabitants(ofDepartement[d.Code]), ofDepartement[d.Code].Count(),
            ]),
            ["epci.csv"] = Csv(
                $"siren,name,nature,financing,population,population_municipale_{totalYear},population_totale_{totalYear},member_count,departements",
                epci.Values.OrderBy(e => e.Code, StringComparer.Ordinal), e =>
                [
                    e.Siren("code"), e.Text("nom"), e.OneOf(Natures, "type"), e.Text("modeFinancement"), Inhabitants(ofEpci[e.Code]),
                    e.Number("populationMunicipale"), e.Number("populationTotale"), ofEpci[e.Code].Count(),
                    string.Join('|', ofEpci[e.Code].Select(c => c.Text("departement")).Distinct().Order(StringComparer.Ordinal)),
                ]),
            ["ept.csv"] = Csv("siren,name,nature,population,member_count", ept.Values.OrderBy(e => e.Code, StringComparer.Ordinal), e =>
                [e.Siren("code"), e.Text("nom"), e.OneOf(Natures, "type"), Inhabitants(ofEpt[e.Code]), ofEpt[e.Code].Count()]),
            // Total populations come from the EPCI alone: an EPT's members are members of an EPCI, and its list is of another census.
            ["communes.csv"] = Csv(
                "code_insee,name,type,departement,region,zone,epci_siren,ept_siren,population,siren,postal_codes,population_totale",
                InOrder(communes.Values), c =>
                [
                    c.Code, c.Text("nom"), "COM", c.Text("departement"), c.Text("region"), c.Text("zone"),
                    inEpci.GetValueOrDefault(c.Code).Siren, inEpt.GetValueOrDefault(c.Code).Siren, c.OptionalNumber("population"),
                    c.OptionalSiren("siren"), string.Join('|', c.Texts("codesPostaux")),
                    inEpci.GetValueOrDefault(c.Code).Member?.Number("populationTotale"),
                ]),
            ["communes_other_types.csv"] = Csv(
                "code_insee,name,type,departement,region,parent_commune,population,postal_codes",
                InOrder(parts).ThenBy(p => p.Text("type"), StringComparer.Ordinal), p =>
                [
                    p.Code, p.Text("nom"), p.OneOf(CommuneTypes, "type"), p.Text("departement"), p.Text("region"), Parent(p, communes),
                    p.OptionalNumber("population"), string.Join('|', p.Texts("codesPostaux")),
                ]),
            // The old codes of a commune stand as the package has them.
            ["old_codes.csv"] = Csv(
                "old_code_insee,current_code_insee", InOrder(communes.Values).SelectMany(c => c.Texts("anciensCodes").Select(old => (old, c.Code))),
                pair => [pair.old, pair.Code]),
        };
    }

    private static Dictionary<string, Entry> ByCode(IEnumerable<Entry> entries)
    {
        var byCode = new Dictionary<string, Entry>();
        foreach (var entry in entries)
        {
            if (!byCode.TryAdd(entry.Code, entry)) throw entry.Unexpected("there are two of this code");
        }
        return byCode;
    }

    private static Dictionary<string, (string Siren, Entry Member)> Members(IEnumerable<Entry> groupings, Dictionary<string, Entry> communes)
    {
        var members = new Dictionary<string, (string Siren, Entry Member)>();
        foreach (var grouping in groupings)
        {
            foreach (var member in grouping.Entries("membres"))
            {
                if (!communes.ContainsKey(member.Code)) throw grouping.Unexpected($"its member {member.Code} is no commune of the package");
                if (!members.TryAdd(member.Code, (grouping.Code, member)))
                    throw grouping.Unexpected($"its member {member.Code} is in {members[member.Code].Siren} already");
            }
        }
        return members;
    }

    private static void RequirePlace(Entry commune, Dictionary<string, Entry> departements, Dictionary<string, Entry> regions)
    {
        var departement = commune.Find(departements, "departement");
        var region = commune.Find(regions, "region");
        if (departement.Text("region") != region.Code) throw commune.Unexpected("its département is not in its region");
        if (departement.Text("zone") != commune.Text("zone") || region.Text("zone") != commune.Text("zone"))
            throw commune.Unexpected("its zone is not that of its département and region");
    }

    private static string Parent(Entry part, Dictionary<string, Entry> communes) =>
        part.Find(communes, part.Text("type") == "arrondissement-municipal" ? "commune" : "chefLieu").Code;

    /// <summary>By code, the overseas collectivities after all else.</summary>
    private static IOrderedEnumerable<Entry> InOrder(IEnumerable<Entry> entries) =>
        entries.OrderBy(e => e.Text("zone") == "com").ThenBy(e => e.Code, StringComparer.Ordinal);

    private static int Inhabitants(IEnumerable<Entry> communes) => communes.Sum(c => c.OptionalNumber("population") ?? 0);

    private static List<string> Csv<T>(string header, IEnumerable<T> rows, Func<T, object?[]> fields) =>
        [header, .. rows.Select(row => string.Join(',', fields(row).Select(Field)))];

    private static string Field(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <summary>An unpacked package.</summary>
internal sealed class Package
{
    private const string Name = "@etalab/decoupage-administratif";
    private readonly string _folder;

    public Package(string folder)
    {
        _folder = folder;
        var manifest = new Entry("package.json", Parse("package.json"));
        if (manifest.Text("name") != Name) throw manifest.Unexpected($"'name' is not {Name}");
        Source = $"{Name} {manifest.Text("version")}";
    }

    /// <summary>Its name and version.</summary>
    public string Source { get; }

    public IReadOnlyList<Entry> Read(string name)
    {
        var path = Path.Combine("data", name + ".json");
        var root = Parse(path);
        return root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0
            ? [.. root.EnumerateArray().Select(json => new Entry(path, json))]
            : throw new UnexpectedInputException($"{path} is not a list with something in it.");
    }

    private JsonElement Parse(string file)
    {
        var path = Path.Combine(_folder, file);
        if (!File.Exists(path)) throw new UnexpectedInputException($"{path} is missing: name the folder that the package was unpacked into.");
        try
        {
            return JsonElement.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException e)
        {
            throw new UnexpectedInputException($"{path} is not JSON: {e.Message}");
        }
    }
}

/// <summary>An object of the package, which says where it is not as expected.</summary>
internal sealed class Entry
{
    private readonly string _file;
    private readonly JsonElement _json;

    public Entry(string file, JsonElement json)
    {
        _file = file;
        _json = json;
        if (json.ValueKind != JsonValueKind.Object)
            throw new UnexpectedInputException($"{file} has something else than an object where one is expected.");
    }

    public string Code => Text("code");

    public static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    public string Text(string name) => Value(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text
        ? text
        : throw Unexpected($"'{name}' is not a text");

    public string Siren(string name) => IsDigits(Text(name), 9) ? Text(name) : throw Unexpected($"'{name}' is not nine digits");

    public string? OptionalSiren(string name) => Value(name) is null ? null : Siren(name);

    public int Number(string name) => OptionalNumber(name) ?? throw Unexpected($"'{name}' is missing");

    public int? OptionalNumber(string name)
    {
        if (Value(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0
            ? number
            : throw Unexpected($"'{name}' is not a count");
    }

    /// <summary>A list of texts, empty where there is none.</summary>
    public IEnumerable<string> Texts(string name) => (List(name) ?? []).Select(json => json.ValueKind == JsonValueKind.String
        ? json.GetString()!
        : throw Unexpected($"'{name}' has something else than a text"));

    public IEnumerable<Entry> Entries(string name) => (List(name) ?? throw Unexpected($"'{name}' is missing")).Select(json => new Entry(_file, json));

    public string OneOf(Dictionary<string, string> codes, string name) => codes.TryGetValue(Text(name), out var code)
        ? code
        : throw Unexpected($"'{name}' is {Text(name)}, none of {string.Join(", ", codes.Keys)}");

    public Entry Find(Dictionary<string, Entry> entries, string name) => entries.TryGetValue(Text(name), out var entry)
        ? entry
        : throw Unexpected($"'{name}' is {Text(name)}, which the package does not have");

    public UnexpectedInputException Unexpected(string what)
    {
        var code = Value("code") is { ValueKind: JsonValueKind.String } value ? ", " + value.GetString() : "";
        return new($"{_file}{code}: {what}.");
    }

    private JsonElement? Value(string name) => _json.TryGetProperty(name, out var value) ? value : null;

    private JsonElement[]? List(string name)
    {
        if (Value(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Unexpected($"'{name}' is not a list");
    }
}

/// <summary>The input is not what this script reads; the message is one line.</summary>
internal sealed class UnexpectedInputException(string message) : Exception(message);
