using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>Loads a vintage of the official geographic code in one transaction; an interruption leaves nothing behind.</summary>
public sealed class TerritoryImport(Database database)
{
    private static readonly RowType<Register.Entry> Territories = new("territory_rows",
        RowColumn<Register.Entry>.Int("territory_id", e => e.Id),
        RowColumn<Register.Entry>.Text("type", 30, e => e.Territory.Type.Code()),
        RowColumn<Register.Entry>.Text("code", 9, e => e.Territory.Code),
        RowColumn<Register.Entry>.Text("siren", 9, e => e.Territory.Siren ?? ""),
        RowColumn<Register.Entry>.Text("name_folded", 200, e => SearchText.Fold(e.Territory.Name)),
        RowColumn<Register.Entry>.Int("weight", e => e.Territory.Population?.Inhabitants ?? 0),
        RowColumn<Register.Entry>.Bytes("document", e => Documents.Write(e.Territory)));

    private static readonly RowType<Register.Entry> Populations = new("population_rows",
        RowColumn<Register.Entry>.Int("territory_id", e => e.Id),
        RowColumn<Register.Entry>.Int("census_year", e => e.Territory.Population!.Year),
        RowColumn<Register.Entry>.Int("inhabitants", e => e.Territory.Population!.Inhabitants));

    private static readonly RowType<(int Within, int Id)> Memberships = new("membership_rows",
        RowColumn<(int Within, int Id)>.Int("within_id", m => m.Within),
        RowColumn<(int Within, int Id)>.Int("territory_id", m => m.Id));

    private static readonly RowType<(string Code, int Id)> Codes = new("territory_code_rows",
        RowColumn<(string Code, int Id)>.Text("code", 5, c => c.Code),
        RowColumn<(string Code, int Id)>.Int("territory_id", c => c.Id));

    private static readonly Statement GetVintage = Statement.Load("Territories/Sql/Get_Vintage.sql");

    /// <summary>Whether the register holds this vintage, from these very files.</summary>
    /// <exception cref="InvalidTerritoryDataException">It holds other data.</exception>
    public async Task<bool> HasAsync(TerritoryFiles files, CancellationToken cancellation) =>
        IsSame(await database.ReadAsync(session => session.FindAsync<Vintage>(GetVintage), cancellation), files);

    /// <param name="files">The vintage.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends the load; nothing of it is kept.</param>
    /// <exception cref="InvalidTerritoryDataException">The register holds other data, or the files do not fit together.</exception>
    public Task<ImportResult> LoadAsync(TerritoryFiles files, IProgress<double> progress, CancellationToken cancellation) =>
        database.LoadAsync(new Actor("ctg import territories", "*"), async session =>
        {
            if (IsSame(await session.FindAsync<Vintage>(GetVintage), files)) return new ImportResult(files.Vintage, 0);
            var fingerprint = files.Fingerprint();
            var register = new Register(files);
            await InsertAsync(session, register, progress);
            await session.ExecuteAsync(Of("Vintage"), new { files.Vintage, files.PopulationYear, Fingerprint = fingerprint, ImportedAt = session.At });
            session.Log(new Change("vintage", new Guid(fingerprint.AsSpan(0, 16)), 1, "imported", null,
                Documents.Write(new { files.Vintage, files.PopulationYear, Territories = register.Entries.Count })));
            return new ImportResult(files.Vintage, register.Entries.Count);
        }, cancellation);

    private static bool IsSame(Vintage? held, TerritoryFiles files) => held is not null && (held.Fingerprint.AsSpan().SequenceEqual(files.Fingerprint())
        ? true
        : throw new InvalidTerritoryDataException($"The register holds other data of vintage {held.Name}: this release loads one vintage, into an empty database."));

    private static async Task InsertAsync(WriteSession session, Register register, IProgress<double> progress)
    {
        var memberships = register.Entries.SelectMany(e => e.Above.Select(a => (a.Id, e.Id)).Prepend((e.Id, e.Id))).OrderBy(m => m).ToArray();
        var postalCodes = register.Entries.SelectMany(e => e.Territory.PostalCodes.Select(code => (code, e.Id))).Distinct().ToArray();
        var successions = register.Successions.Select(s => (s.FormerCode, register[s.Successor].Id)).Distinct().ToArray();
        var communes = register.Entries.Where(e => e.Territory is { Type: TerritoryType.Commune, Population: not null }).ToArray();
        var total = register.Entries.Count + memberships.Length + postalCodes.Length + successions.Length + communes.Length;
        var done = 0;
        IEnumerable<T> Counted<T>(IEnumerable<T> rows) => rows.Select(row =>
        {
            if (++done % 1000 == 0 || done == total) progress.Report((double)done / total);
            return row;
        });
        await session.InsertAsync(Of("Territories"), Territories, Counted(register.Entries));
        await session.InsertAsync(Of("Memberships"), Memberships, Counted(memberships));
        await session.InsertAsync(Of("Postal_Codes"), Codes, Counted(postalCodes));
        await session.InsertAsync(Of("Successions"), Codes, Counted(successions));
        await session.InsertAsync(Of("Populations"), Populations, Counted(communes));
    }

    private static Statement Of(string name) => Statement.Load($"Territories/Sql/Insert_{name}.sql");

    private sealed class Vintage
    {
        public string Name { get; init; } = "";

        public byte[] Fingerprint { get; init; } = [];
    }
}

/// <summary>What an import did.</summary>
/// <param name="Vintage">Of the official geographic code.</param>
/// <param name="Territories">How many were loaded; 0 where the register held them already.</param>
public sealed record ImportResult(string Vintage, int Territories) : IOutcome
{
    public bool Commits => Territories > 0;
}
