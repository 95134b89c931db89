using System.Text;
using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Tests.Domain;

public sealed class AmountTests
{
    [TestCase("0", 0, "0.00")]
    [TestCase("0.01", 1, "0.01")]
    [TestCase("125000.1", 12_500_010, "125000.10")]
    [TestCase("125000.100", 12_500_010, "125000.10")]
    [TestCase("1.2500010E5", 12_500_010, "125000.10", Description = "As some libraries write large numbers")]
    [TestCase("999999999999.99", 99_999_999_999_999, "999999999999.99")]
    public void An_amount_is_exact_to_the_cent_and_written_with_two_decimals(string json, long cents, string written)
    {
        var amount = Read(json);
        Assert.That((amount.Cents, Encoding.UTF8.GetString(Documents.Write(amount))), Is.EqualTo((cents, written)));
    }

    [TestCase("0.001")]
    [TestCase("125000.105")]
    [TestCase("-0.01")]
    [TestCase("1000000000000")]
    [TestCase("1e40")]
    [TestCase("1e-40", Description = "Nearer to 0 than a decimal holds")]
    [TestCase("1.00000000000000000000000000001", Description = "Longer than a decimal holds")]
    [TestCase("\"125000.10\"")]
    public void What_is_not_whole_cents_from_0_to_the_maximum_is_no_amount(string json) =>
        Assert.That(() => Read(json), Throws.InstanceOf<JsonException>());

    private static Amount Read(string json) => Documents.Read<Amount>(Encoding.UTF8.GetBytes(json));
}
