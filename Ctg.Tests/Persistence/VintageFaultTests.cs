using Ctg.Api.Territories.Import;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

/// <summary>A vintage is read whole before anything is changed: every fault is told, with its row and column.</summary>
public sealed class VintageFaultTests
{
    private string _folder = null!;

    [SetUp]
    public void CopyVintage()
    {
        _folder = Directory.CreateTempSubdirectory("ctg-vintage-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(TestDatabase.DataFolder, "2025"))) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    [TearDown]
    public void DeleteCopy() => Directory.Delete(_folder, recursive: true);

    [TestCase("communes.csv", "01001,", "1001,", "communes.csv, row 2, code_insee: '1001' is not the code of a Commune")]
    [TestCase("communes.csv", "01002,", "01001,", "communes.csv, row 3, all: there is a second commune-01001")]
    [TestCase("communes.csv", ",L'Abergement-Clémenciat,", ",,", "communes.csv, row 2, name: a name of 1 to 200 characters is needed")]
    [TestCase("communes.csv", ",metro,", ",moon,", "communes.csv, row 2, zone: 'moon' is none of metro, drom, com")]
    [TestCase("communes.csv", ",200069193,", ",200069194,", "communes.csv, row 2, epci_siren: '200069194' is not the code of a Epci")]
    [TestCase("communes.csv", ",200069193,", ",217500016,", "communes.csv, row 2, epci_siren: it lies in epci-217500016, which no file has")]
    [TestCase("communes.csv", ",860,", ",-860,", "communes.csv, row 2, population: '-860' is not a whole number")]
    [TestCase("communes.csv", ",860,", ",861,", "departements.csv, row 2, population: 679344 is not the sum of its communes, 679345")]
    [TestCase("communes.csv", ",210100012,", ",210100013,", "communes.csv, row 2, siren: '210100013' is not a SIREN")]
    [TestCase("communes.csv", ",01400,", ",1400,", "communes.csv, row 2, postal_codes: '1400' is not a postal code")]
    [TestCase("communes.csv", "01001,", "01001,more,", "communes.csv, row 2, all: 13 values instead of 12")]
    [TestCase("communes.csv", "epci_siren,", "siren,", "communes.csv: it has more than one column siren")]
    [TestCase("communes.csv", "siren,", "sirens,", "communes.csv: it lacks the columns epci_siren")]
    [TestCase("communes.csv", ",01,84,", ",96,84,", "communes.csv, row 2, departement: it lies in departement-96, which no file has")]
    [TestCase("communes.csv", ",01,84,", ",01,85,", "communes.csv, row 2, region: it lies in region-85, which no file has")]
    [TestCase("communes.csv", ",200058014,", ",217500016,", "communes.csv, row 34254, ept_siren: it lies in ept-217500016, which no file has")]
    [TestCase("departements.csv", ",84,", ",85,", "departements.csv, row 2, region: it lies in region-85, which no file has")]
    [TestCase("communes_other_types.csv", ",COMD,", ",COMX,", "communes_other_types.csv, row 2, type: 'COMX' is none of COMD, COMA, ARM")]
    [TestCase("communes_other_types.csv", ",84,01015,", ",84,01999,", "communes_other_types.csv, row 2, parent_commune: there is no commune-01999")]
    [TestCase("old_codes.csv", "01340,01015", "01340,01999", "old_codes.csv, row 2, current_code_insee: there is no commune-01999")]
    [TestCase("departements.csv", ",391", ",392", "departements.csv, row 2, commune_count: 392 is not the number of its communes, 391")]
    public void A_fault_is_told_with_its_row_and_column(string file, string part, string replacement, string told)
    {
        Alter(file, part, replacement);
        Assert.That(() => new Register(TerritoryFiles.Open(_folder)), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains(told));
    }

    [Test]
    public void All_faults_are_told_at_once()
    {
        Alter("communes.csv", ",860,", ",many,");
        Alter("communes.csv", ",210100020,", ",1,");
        Alter("old_codes.csv", "01340,", "1340,");
        Assert.That(() => new Register(TerritoryFiles.Open(_folder)), Throws.TypeOf<InvalidTerritoryDataException>()
            .With.Message.Contains("row 2, population").And.Message.Contains("row 3, siren").And.Message.Contains("old_codes.csv, row 2").And.Message.Contains("nothing was loaded"));
    }

    [TestCase("communes.csv", "epci_siren,", "siren_epci,", "communes.csv: it lacks the columns epci_siren")]
    [TestCase("communes.csv", "01001,", "1001,", "communes.csv, row 2, code_insee: '1001' is not the code of a Commune")]
    [TestCase("communes.csv", "01002,", "01001,", "communes.csv, row 3, all: there is a second commune-01001")]
    [TestCase("communes.csv", ",860,", ",many,", "communes.csv, row 2, population: 'many' is not a whole number")]
    [TestCase("communes.csv", "01001,", "01001,more,", "communes.csv, row 2, all: 13 values instead of 12")]
    [TestCase("communes.csv", ",200069193,", ",217500016,", "communes.csv, row 2, epci_siren: it lies in epci-217500016, which no file has")]
    [TestCase("communes.csv", ",01,84,", ",96,84,", "communes.csv, row 2, departement: it lies in departement-96, which no file has")]
    [TestCase("epci.csv", "200000172,", "20000017,", "epci.csv, row 2, siren: '20000017' is not the code of a Epci")]
    [TestCase("departements.csv", "01,", "1,", "departements.csv, row 2, code: '1' is not the code of a Departement")]
    [TestCase("regions.csv", "zone,", "zones,", "regions.csv: it lacks the columns zone")]
    public void What_follows_from_a_fault_is_not_told_beside_it(string file, string part, string replacement, string told)
    {
        Alter(file, part, replacement);
        Assert.That(Faults(), Is.EqualTo(new[] { told }));
    }

    [Test]
    public void What_is_wrong_within_the_files_comes_first_and_a_file_full_of_faults_does_not_hide_those_of_others()
    {
        File.WriteAllText(Path.Combine(_folder, "communes_other_types.csv"), File.ReadAllText(Path.Combine(_folder, "communes_other_types.csv")).Replace("COMD", "COMX", StringComparison.Ordinal));
        Alter("communes.csv", ",200069193,", ",217500016,");
        Alter("departements.csv", ",391", ",392");
        Alter("old_codes.csv", "01340,", "1340,");
        var faults = Faults();
        Assert.Multiple(() =>
        {
            Assert.That(faults.Take(100), Has.All.StartsWith("communes_other_types.csv, row "));
            Assert.That(faults.Skip(100), Is.EqualTo(new[]
            {
                "old_codes.csv, row 2, old_code_insee: '1340' is not the code of a Commune",
                "communes.csv, row 2, epci_siren: it lies in epci-217500016, which no file has",
                "departements.csv, row 2, commune_count: 392 is not the number of its communes, 391",
                $"and {File.ReadLines(Path.Combine(_folder, "communes_other_types.csv")).Count(line => line.Contains("COMX", StringComparison.Ordinal)) - 100} more in communes_other_types.csv",
            }));
        });
    }

    [TestCase("vintage.json", "not JSON")]
    [TestCase("vintage.json", "{}")]
    [TestCase("communes.csv", "")]
    [TestCase("epci.csv", "siren,name,nature,population,member_count\n")]
    public void A_file_that_is_none_is_told(string file, string content)
    {
        File.WriteAllText(Path.Combine(_folder, file), content);
        Assert.That(() => new Register(TerritoryFiles.Open(_folder)), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains(file));
    }

    /// <summary>The faults that the folder is refused with, one a line.</summary>
    private string[] Faults()
    {
        var refusal = Assert.Throws<InvalidTerritoryDataException>(() => _ = new Register(TerritoryFiles.Open(_folder)));
        return [.. refusal.Message.Split(Environment.NewLine).Skip(1)];
    }

    /// <summary>Replaces the first place where a file has a part.</summary>
    private void Alter(string file, string part, string replacement)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative);
        File.WriteAllText(path, text.Remove(at, part.Length).Insert(at, replacement));
    }
}
