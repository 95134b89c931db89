using Ctg.Api.Persistence;

namespace Ctg.Api.Territories.Import;

/// <summary>Writes what a vintage changes, by one statement for each kind of row.</summary>
internal static class RegisterWriter
{
    private static readonly Statement EndVintage = Of("End_Vintage");
    private static readonly Statement InsertVintage = Of("Insert_Vintage");
    private static readonly Statement InsertVintageCommunes = Of("Insert_Vintage_Communes");
    private static readonly Statement NextRevision = Of("Next_Revision");

    public static async Task WriteAsync(WriteSession session, RegisterChange change, TerritoryFiles files, IProgress<double> progress)
    {
        var eve = change.From.AddDays(-1);
        // The longest of what a first import does before it writes.
        var whileStates = Task.Run(change.States, session.Cancellation);
        var (memberships, endedMemberships) = change.Memberships();
        TerritoryRow[] territories = [.. change.NewTerritories()], weights = [.. change.OtherWeights()];
        PopulationRow[] summed = [.. change.Populations(files, ofCommunes: true)], repeated = [.. change.Populations(files, ofCommunes: false)];
        IdentifierRow[] identifiers = [.. change.Identifiers.Begin(change.From)], endedIdentifiers = [.. change.Identifiers.End(eve)];
        PostalCodeRow[] postalCodes = [.. change.PostalCodes()];
        MovementRow[] movements = [.. change.Movements()];
        var (states, endedStates) = await whileStates;
        var total = states.Count + endedStates.Count + memberships.Count + endedMemberships.Count + territories.Length + weights.Length + summed.Length
            + repeated.Length + identifiers.Length + endedIdentifiers.Length + postalCodes.Length + movements.Length;
        var done = 0;

        await session.ExecuteAsync(EndVintage, new { Until = eve });
        await session.ExecuteAsync(InsertVintage, new { files.Vintage, change.From, InForceOn = files.From, files.PopulationYear, Fingerprint = files.Fingerprint(), ImportedAt = session.At });
        await session.ExecuteAsync(NextRevision);
        await WriteAsync("Insert_Territories", TerritoryRow.Type, territories);
        await WriteAsync("Update_Weights", TerritoryRow.Weights, weights);
        await WriteAsync("End_States", EndRow.Type, endedStates);
        await WriteAsync("Insert_States", StateRow.Type, states);
        await WriteAsync("End_Identifiers", IdentifierRow.Ends, endedIdentifiers);
        await WriteAsync("Insert_Identifiers", IdentifierRow.Type, identifiers);
        await WriteAsync("End_Memberships", MembershipRow.Ends, endedMemberships);
        await WriteAsync("Insert_Memberships", MembershipRow.Type, memberships);
        await WriteAsync("Insert_Postal_Codes", PostalCodeRow.Type, postalCodes);
        await WriteAsync("Insert_Populations", PopulationRow.Type, summed);
        await session.ExecuteAsync(InsertVintageCommunes, new { files.Vintage, change.From });
        await WriteAsync("Insert_Repeated_Populations", PopulationRow.Type, repeated);
        await WriteAsync("Insert_Movements", MovementRow.Type, movements);

        Task WriteAsync<T>(string statement, RowType<T> type, IEnumerable<T> rows) => session.InsertAsync(Of(statement), type, rows.Select(row =>
        {
            if (++done % 1000 == 0 || done == total) progress.Report((double)done / total);
            return row;
        }));
    }

    private static Statement Of(string name) => Statement.Load($"Territories/Sql/{name}.sql");
}
