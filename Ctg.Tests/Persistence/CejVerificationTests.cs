using System.Text;
using Ctg.Api.Operations;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CejVerificationTests(string engine)
{
    [Test]
    public async Task An_amount_that_was_altered_in_column_and_document_alike_is_found_by_the_change_log()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var opened = database.OpenEngine();
        var unit = TestDatabase.Over(opened);
        await new RowChanges(unit).AddCejContractAsync(takenOverBy: null);
        var before = await new Verification(unit).RunAsync(new Progress<double>(), CancellationToken.None);
        await using (var connection = opened.CreateConnection(forWriting: true))
        {
            await connection.OpenAsync(CancellationToken.None);
            var (document, summary) = await connection.QuerySingleAsync<(byte[], byte[])>("SELECT document, summary FROM cej_contract");
            await connection.ExecuteAsync(
                "UPDATE cej_contract SET annual_subsidy_cents = 92500010, document = @Document, summary = @Summary",
                new { Document = Altered(document), Summary = Altered(summary) });
        }
        var after = await new Verification(unit).RunAsync(new Progress<double>(), CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(before.Differences, Is.Empty);
            Assert.That(after.Differences, Has.Count.EqualTo(1).And.All.Match(@"^The resource of change \d+ \(cejContract .*, version 1\) is not as that change left it"));
        });
    }

    private static byte[] Altered(byte[] json) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("125000.10", "925000.10", StringComparison.Ordinal));
}
