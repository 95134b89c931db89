using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain;

public sealed class TerritoryKeyTests
{
    [TestCase("commune-91228")]
    [TestCase("commune-2A004")]
    [TestCase("epci-200059228")]
    [TestCase("ept-200057867")]
    [TestCase("syndicat-254800014")]
    [TestCase("caf-91")]
    [TestCase("caf-2A")]
    [TestCase("caf-91228")]
    [TestCase("departement-2B")]
    [TestCase("departement-971")]
    [TestCase("region-11")]
    [TestCase("arrondissementMunicipal-75101")]
    [TestCase("communeDeleguee-01015")]
    public void A_key_is_read_and_written_the_same(string text) => Assert.That(TerritoryKey.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase("91228")]
    [TestCase("commune-")]
    [TestCase("commune-9122")]
    [TestCase("commune-1A004")]
    [TestCase("Commune-91228")]
    [TestCase("epci-200059229", Description = "A wrong check digit")]
    [TestCase("syndicat-254800015", Description = "A wrong check digit")]
    [TestCase("caf-9")]
    [TestCase("caf-2a")]
    [TestCase("caf-912345")]
    [TestCase("village-91228")]
    [TestCase("commune-91228 ")]
    public void What_is_no_key_is_not_read(string text) => Assert.That(TerritoryKey.TryParse(text, null, out _), Is.False);

    [TestCase("200083525", true)]
    [TestCase("200083526", false)]
    [TestCase("20008352", false)]
    [TestCase("20008352X", false)]
    [TestCase(null, false)]
    public void A_SIREN_passes_the_Luhn_check(string? siren, bool valid) => Assert.That(Siren.IsValid(siren), Is.EqualTo(valid));

    [TestCase("Évry-Courcouronnes", "evry courcouronnes")]
    [TestCase("L'Haÿ-les-Roses", "l hay les roses")]
    [TestCase("Œuilly", "oeuilly")]
    [TestCase("  CC Faucigny - Glières ", "cc faucigny glieres")]
    [TestCase("", "")]
    [TestCase("Évry\uFFFE\uFFFF2", "evry 2", Description = "What is no character")]
    public void Text_is_folded_for_searching(string text, string folded) => Assert.That(SearchText.Fold(text), Is.EqualTo(folded));
}
