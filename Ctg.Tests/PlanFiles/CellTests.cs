using System.Globalization;
using Ctg.Api.Http.Tables;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.PlanFiles;

/// <summary>How single cells are read.</summary>
public sealed class CellTests
{
    [TestCase("12", "12")]
    [TestCase("12,5", "12.5")]
    [TestCase("12.5", "12.5")]
    [TestCase("-0,25", "-0.25")]
    [TestCase("1 250 000,05", "1250000.05")]
    [TestCase("1\u00A0250", "1250")]
    [TestCase("1\u202F250", "1250")]
    [TestCase("99999999999.99", "99999999999.99")]
    [TestCase("1.250,00", null)]
    [TestCase("12 5", null)]
    [TestCase("12 €", null)]
    [TestCase("1e3", null)]
    [TestCase("0,00000000000000000000000000001", null, Description = "More digits than are kept")]
    public void A_number_that_was_typed_is_read_exactly_or_not_at_all(string text, string? number) => Assert.That(Read(new(text)), Is.EqualTo(number));

    [TestCase("1.1000000000000001", "1.1", Description = "As Excel stores 1.1")]
    [TestCase("125000.10000000001", "125000.1")]
    [TestCase("999999999999.1234", "999999999999.1234", Description = "Sixteen digits that were meant")]
    [TestCase("0.30000000000000004", "0.30000000000000004", Description = "A sum: nothing that was typed is that number")]
    [TestCase("1E3", "1000")]
    [TestCase("1.5E-2", "0.015")]
    [TestCase("1E400", null)]
    [TestCase("1E-400", null)]
    [TestCase("NaN", null)]
    public void A_number_that_a_spreadsheet_stored_is_the_one_that_was_typed(string text, string? number) => Assert.That(Read(new(text, IsNumber: true)), Is.EqualTo(number));

    [TestCase("2025-01-31", false, "2025-01-31")]
    [TestCase(" 31/01/2025 ", false, "2025-01-31")]
    [TestCase("1/2/2025", false, "2025-02-01")]
    [TestCase("45688", true, "2025-01-31")]
    [TestCase("45688.5", true, null)]
    [TestCase("45688", false, null)]
    [TestCase("31/02/2025", false, null)]
    [TestCase("janvier", false, null)]
    public void A_date_is_read_as_a_number_of_days_or_as_it_is_written(string text, bool isNumber, string? date) =>
        Assert.That((string?)DateCells.Type.Read(new(text, isNumber), "/p").Value, Is.EqualTo(date));

    [TestCase("12", "12")]
    [TestCase("12,0", "12")]
    [TestCase("12,5", null)]
    [TestCase("99999999999", null)]
    public void A_whole_number_has_no_fraction(string text, string? number) => Assert.That(WholeCells.Type.Read(new(text), "/p").Value?.ToJsonString(), Is.EqualTo(number));

    [TestCase("Petite enfance", "earlyChildhood")]
    [TestCase("PETITE  ENFANCE", "earlyChildhood")]
    [TestCase("earlychildhood", "earlyChildhood")]
    [TestCase("acces aux droits", "accessToRights")]
    [TestCase("Petite", null)]
    public void A_code_is_read_by_its_label_or_itself(string text, string? code) => Assert.That((string?)CodeCells<Theme>.Type.Read(new(text), "/p").Value, Is.EqualTo(code));

    [TestCase("Jeunesse | parenting", "youth,parenting")]
    [TestCase("Jeunesse, Parentalité ; Logement", "youth,parenting,housing")]
    [TestCase("Jeunesse\nLogement", "youth,housing")]
    [TestCase("Jeunesse | Rien", null)]
    public void Codes_stand_in_one_cell(string text, string? codes) =>
        Assert.That(CodeListCells<Theme>.Type.Read(new(text), "/p").Value?.AsArray().Select(c => (string?)c), codes is null ? Is.Null : Is.EqualTo(codes.Split(',')));

    [TestCase("91228 | 91286", false, "commune-91228,commune-91286")]
    [TestCase("commune-91228", false, "commune-91228")]
    [TestCase("91228", true, "commune-91228")]
    [TestCase("200059228 | departement-91", false, "epci-200059228,departement-91")]
    [TestCase("1001", true, null, Description = "The zero that a spreadsheet took away is not guessed")]
    public void Communes_stand_by_their_codes(string text, bool isNumber, string? keys) =>
        Assert.That(TerritoryCells.Type.Read(new(text, isNumber), "/p").Value?.AsArray().Select(c => (string?)c), keys is null ? Is.Null : Is.EqualTo(keys.Split(',')));

    [TestCase("200083525", "200083525")]
    [TestCase("2.00083525E8", "200083525")]
    public void A_word_that_a_spreadsheet_took_for_a_number_is_read_as_a_word(string text, string word) =>
        Assert.That((string?)WordCells.Type.Read(new(text, IsNumber: true), "/p").Value, Is.EqualTo(word));

    [Test]
    public void Each_code_has_a_label_of_its_own() => Assert.Multiple(() =>
    {
        Labelled<Theme>();
        Labelled<TargetPublic>();
        Labelled<OrganisationType>();
        Labelled<Priority>();
        Labelled<BudgetNature>();
        Labelled<BudgetUnit>();
        Labelled<FundingState>();
        Labelled<IndicatorNature>();
        Labelled<IndicatorDirection>();
        Labelled<MilestoneStatus>();
        Labelled<ActionStatus>();
        Labelled<PlanStage>();
    });

    private static void Labelled<T>()
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var (code, label) = (value.Code(), Labels.Of<T>(value.Code()));
            Assert.That((Labels.CodeOf<T>(label), Labels.CodeOf<T>(SearchText.Fold(label)), Labels.CodeOf<T>(code)), Is.EqualTo((code, code, code)), label);
        }
    }

    private static string? Read(ReadCell cell) => CellNumbers.Read(cell)?.ToString(CultureInfo.InvariantCulture);
}
