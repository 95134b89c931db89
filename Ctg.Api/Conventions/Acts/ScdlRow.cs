using System.Globalization;
using Ctg.Api.Http;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions.Acts;

/// <summary>A row of a table in the columns of <see cref="ScdlTable"/>, read as a deliberation.</summary>
internal static class ScdlRow
{
    /// <summary>The column by which a row is chosen.</summary>
    public const string Number = "DELIB_ID";

    private static readonly string[] Votes = ["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"];

    /// <summary>The deliberation of a row, and every fault of it.</summary>
    /// <param name="row">By the names of the columns.</param>
    /// <param name="pointer">Of the row.</param>
    /// <param name="convention">Whose parties have deliberated.</param>
    /// <param name="id">The id of the deliberation, if it is new.</param>
    public static (Deliberation? Act, IReadOnlyList<Fault> Faults) Read(IReadOnlyDictionary<string, string> row, string pointer, Convention convention, Guid id)
    {
        var faults = new List<Fault>();
        var party = PartyOf(row, convention);
        if (party is null) faults.Add(Fault.Of($"{pointer}/COLL_SIRET", "notAParty"));
        var votes = Votes.Where(row.ContainsKey).ToArray();
        if (votes.Length > 0) faults.AddRange(Votes.Except(votes).Select(column => Fault.Of($"{pointer}/{column}", "required")));
        var act = new Deliberation
        {
            Id = id,
            Organisation = party?.Organisation ?? default,
            Body = DeliberatingBodies.Usual(party?.Type ?? default),
            Outcome = DeliberationOutcome.Adopted,
            Number = Text(ScdlRow.Number, 50, required: true),
            HeldOn = Date("DELIB_DATE", required: true),
            TransmittedOn = Date("PREF_DATE", required: false),
            Url = Text("DELIB_URL", 1000),
            Votes = votes.Length < Votes.Length
                ? null
                : new() { InOffice = Count(Votes[0]), Voters = Count(Votes[1]), For = Count(Votes[2]), Against = Count(Votes[3]), Abstentions = Count(Votes[4]) },
            OpenData = new()
            {
                Siret = Text("COLL_SIRET", 14),
                MatterCode = Text("DELIB_MATIERE_CODE", 10),
                MatterName = Text("DELIB_MATIERE_NOM", 200),
                Subject = Text("DELIB_OBJET", 1000),
                Prefecture = Text("PREF_ID", 20),
            },
        };
        return (faults.Count == 0 ? act : null, faults);

        string? Text(string column, int maximum, bool required = false)
        {
            var value = row.GetValueOrDefault(column);
            if (value is null && required) faults.Add(Fault.Of($"{pointer}/{column}", "required"));
            if (value?.Length > maximum) faults.Add(Fault.Of($"{pointer}/{column}", "tooLong", maximum));
            if (value?.Any(char.IsControl) == true) faults.Add(Fault.Of($"{pointer}/{column}", "controlCharacter"));
            return value;
        }

        DateOnly? Date(string column, bool required)
        {
            if (Text(column, 10, required) is not { } value) return null;
            var isDate = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            var fault = isDate ? ValueTypes.OutOfRange($"{pointer}/{column}", date) : Fault.Of($"{pointer}/{column}", "wrongFormat", "2024-01-31");
            if (fault is null) return date;
            faults.Add(fault);
            return null;
        }

        int Count(string column)
        {
            if (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= VotesBodyValidator.Most) return count;
            faults.Add(Fault.Of($"{pointer}/{column}", "outOfRange", 0, VotesBodyValidator.Most));
            return 0;
        }
    }

    /// <summary>The party that deliberated: by the SIREN within its SIRET, or else by its name.</summary>
    private static Party? PartyOf(IReadOnlyDictionary<string, string> row, Convention convention)
    {
        var siren = row.GetValueOrDefault("COLL_SIRET") is { Length: >= 9 } siret ? siret[..9] : null;
        var name = SearchText.Fold(row.GetValueOrDefault("COLL_NOM") ?? "");
        var parties = convention.Parties.Where(p => p.IsCurrent() && p.Organisation is not null).ToArray();
        return parties.FirstOrDefault(p => siren is not null && p.Siren == siren) ?? parties.FirstOrDefault(p => name.Length > 0 && SearchText.Fold(p.Name) == name);
    }
}
