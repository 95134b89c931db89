using System.Text;
using Ctg.Api.Operations;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

/// <summary>That ctg verify finds what stands in a column or in a child table and not in the document, and nothing else.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RowVerificationTests(string engine) : RowFixture(engine)
{
    /// <summary>The identity of a row, and what the others are held against.</summary>
    private static readonly string[] NotAltered = ["id", "version", "document"];

    [Test]
    public async Task Every_column_of_the_schema_is_held_against_the_document()
    {
        var schema = await SchemaAsync();
        var columns = schema.Where(c => Tables.TryGetValue(c.Table, out var table) && c.Column != table.Key && !NotAltered.Contains(c.Column)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(schema.Where(c => Tables.Values.Any(t => t.Key == c.Column)).Select(c => c.Table).Distinct(), Is.EquivalentTo(Tables.Keys));
            Assert.That(columns, Has.Length.GreaterThan(30));
        });
        foreach (var (name, column) in columns)
        {
            var (type, key, row) = Tables[name];
            var before = await ScalarAsync($"SELECT {column} FROM {name} WHERE {key} = 1{row}");
            var altered = column is "renewal_of" or "taken_over_by" ? (await IdsAsync("convention"))[2] : Another(column, before);
            await ExecuteAsync($"UPDATE {name} SET {column} = @Altered WHERE {key} = 1{row}", new { Altered = altered });
            var differences = await VerifyAsync();
            await ExecuteAsync($"UPDATE {name} SET {column} = @Before WHERE {key} = 1 AND {column} = @Altered", new { Before = before, Altered = altered });

            var what = Aggregate.All.Any(a => a.Children.Any(c => c.Table == name)) ? $"{name} (has|lacks) .+" : $"{column.Replace("_key", "_id", StringComparison.Ordinal)} is .+ and should be .+";
            Assert.That(differences, Is.Not.Empty.And.All.Match($@"^The {type} [0-9a-f-]{{36}}: {what}\.$"), $"{name}.{column}");
        }
        Assert.That(await VerifyAsync(), Is.Empty);
    }

    [TestCase("UPDATE convention SET start_date = '2001-02-03' WHERE convention_key = 1", "start_date is '2001-02-03' and should be '2019-01-02'")]
    [TestCase("UPDATE convention SET signed_on = NULL WHERE convention_key = 1", "signed_on is nothing and should be '2019-12-15'")]
    [TestCase("UPDATE convention SET stage = 'draft' WHERE convention_key = 1", "stage is 'draft' and should be 'signed'")]
    [TestCase("UPDATE convention SET search_text = 'evry' WHERE convention_key = 1", "search_text is 'evry' and should be 'ctg 91 2019 001 ctg de evry courcouronnes caf de l essonne evry courcouronnes'")]
    [TestCase("UPDATE convention SET summary = (SELECT c.summary FROM convention c WHERE c.convention_key = 2) WHERE convention_key = 1", "summary is '…")]
    [TestCase("UPDATE convention_caf SET end_date = '2030-01-01' WHERE convention_key = 1",
        "convention_caf has (caf '91', start_date '2019-01-02', end_date '2030-01-01') and should have (caf '91', start_date '2019-01-02', end_date '2023-12-31')")]
    [TestCase("INSERT INTO convention_caf (convention_key, caf, start_date, end_date) VALUES (1, '92', '2019-01-02', '2023-12-31')",
        "convention_caf has (caf '92', start_date '2019-01-02', end_date '2023-12-31') and should not")]
    [TestCase("DELETE FROM convention_caf WHERE convention_key = 1", "convention_caf lacks (caf '91', start_date '2019-01-02', end_date '2023-12-31')")]
    [TestCase("DELETE FROM convention_theme WHERE convention_key = 1 AND theme = 'youth'", "convention_theme lacks (theme 'youth')")]
    [TestCase("INSERT INTO convention_theme (convention_key, theme) VALUES (1, 'housing')", "convention_theme has (theme 'housing') and should not")]
    [TestCase("DELETE FROM convention_commune WHERE convention_key = 1", "convention_commune lacks (line_number '0', code '91228', from_date '2019-06-02', until_date nothing)")]
    [TestCase("UPDATE convention_commune SET from_date = NULL WHERE convention_key = 1",
        "convention_commune has (line_number '0', code '91228', from_date nothing, until_date nothing) and should have (line_number '0', code '91228', from_date '2019-06-02', until_date nothing)")]
    [TestCase("INSERT INTO convention_commune (convention_key, line_number, territory_id) SELECT 1, 1, t.territory_id FROM territory t WHERE t.type = 'commune' AND t.code = '91286'",
        "convention_commune has (line_number '1', code '91286', from_date nothing, until_date nothing) and should not")]
    [TestCase("INSERT INTO external_reference (resource_type, owner_key, system_code, external_id) VALUES ('actionPlan', 1, 'sias', '9')", "external_reference has (system_code 'sias', external_id '9') and should not")]
    [TestCase("INSERT INTO external_reference (resource_type, owner_key, system_code, external_id) VALUES ('action', 1, 'sias', '9')", "external_reference has (system_code 'sias', external_id '9') and should not")]
    [TestCase("INSERT INTO external_reference (resource_type, owner_key, system_code, external_id) VALUES ('diagnosis', 1, 'sias', '9')", "external_reference has (system_code 'sias', external_id '9') and should not")]
    [TestCase("UPDATE convention_party SET role = 'partner' WHERE convention_key = 1 AND line_number = 1", "and should have (line_number '1', organisation_id '")]
    [TestCase("DELETE FROM convention_renewal WHERE convention_key = 1", "convention_renewal lacks (renewal_of '")]
    [TestCase("DELETE FROM convention_split_decision WHERE convention_key = 1", "convention_split_decision lacks (line_number '0', code '91286', effective_on '2019-01-02')")]
    [TestCase("UPDATE commune_coverage SET until_date = '2030-12-31' WHERE convention_key = 1", "commune_coverage has (line_number '0', code '91228', from_date '2019-06-02', until_date '2030-12-31'")]
    [TestCase("UPDATE commune_coverage SET signed_on = NULL WHERE convention_key = 1", "signed_on nothing, is_departmental '0') and should have (line_number '0', code '91228'")]
    [TestCase("DELETE FROM commune_coverage WHERE convention_key = 1", "commune_coverage lacks (line_number '0', code '91228'")]
    [TestCase("UPDATE cej_contract SET annual_subsidy_cents = 92500010 WHERE cej_contract_key = 1", "annual_subsidy_cents is '92500010' and should be '12500010'")]
    [TestCase("DELETE FROM cej_commune WHERE cej_contract_key = 1", "cej_commune lacks (code '91228')")]
    [TestCase("UPDATE action_plan SET stage = 'closed' WHERE plan_key = 1", "stage is 'closed' and should be 'draft'")]
    [TestCase("UPDATE action_plan SET edition = 2 WHERE plan_key = 1", "edition is '2' and should be '1'")]
    [TestCase("UPDATE plan_action SET status = 'done' WHERE action_key = 1", "status is 'done' and should be 'proposed'")]
    [TestCase("UPDATE plan_action SET has_pilot = 0 WHERE action_key = 1", "has_pilot is '0' and should be '1'")]
    [TestCase("UPDATE plan_action SET planned_end = '9999-12-31' WHERE action_key = 1", "planned_end is '9999-12-31' and should be '2023-12-31'")]
    [TestCase("DELETE FROM action_theme WHERE action_key = 1 AND theme = 'youth'", "action_theme lacks (theme 'youth')")]
    [TestCase("INSERT INTO action_theme (action_key, theme) VALUES (1, 'housing')", "action_theme has (theme 'housing') and should not")]
    [TestCase("DELETE FROM action_commune WHERE action_key = 1", "action_commune lacks (code '91228')")]
    [TestCase("INSERT INTO action_commune (action_key, territory_id) SELECT 1, t.territory_id FROM territory t WHERE t.type = 'commune' AND t.code = '91286'",
        "action_commune has (code '91286') and should not")]
    [TestCase("UPDATE diagnosis SET stage = 'shared' WHERE diagnosis_key = 1", "stage is 'shared' and should be 'validated'")]
    [TestCase("UPDATE diagnosis SET validated_on = NULL WHERE diagnosis_key = 1", "validated_on is nothing and should be '2018-10-14'")]
    [TestCase("UPDATE diagnosis SET caf_aid_cents = 1750000 WHERE diagnosis_key = 1", "caf_aid_cents is '1750000' and should be '750000'")]
    [TestCase("UPDATE diagnosis_finding SET theme = NULL WHERE diagnosis_key = 1 AND line_number = 0",
        "diagnosis_finding has (line_number '0', code 'D1', theme nothing, priority 'high', has_actions '1') and should have (line_number '0', code 'D1', theme 'youth', priority 'high', has_actions '1')")]
    [TestCase("DELETE FROM diagnosis_finding WHERE diagnosis_key = 1 AND line_number = 1", "diagnosis_finding lacks (line_number '1', code 'D2', theme nothing, priority 'low', has_actions '0')")]
    [TestCase("DELETE FROM diagnosis_finding_action WHERE diagnosis_key = 1", "diagnosis_finding_action lacks (line_number '0', code 'D1', action_id '")]
    [TestCase("UPDATE meeting SET status = 'held' WHERE meeting_key = 1", "status is 'held' and should be 'planned'")]
    [TestCase("UPDATE cooperation_post SET fte_hundredths = 100 WHERE post_key = 1", "fte_hundredths is '100' and should be '150'")]
    [TestCase("UPDATE cooperation_post_holder SET fte_hundredths = 80 WHERE post_key = 1",
        "cooperation_post_holder has (line_number '0', fte_hundredths '80', from_date '2024-03-01', until_date '9999-12-31') and should have (line_number '0', fte_hundredths '50', from_date '2024-03-01', until_date '9999-12-31')")]
    [TestCase("DELETE FROM cooperation_post_holder WHERE post_key = 1", "cooperation_post_holder lacks (line_number '0', fte_hundredths '50'")]
    [TestCase("UPDATE evaluation SET evaluation_year = 2024 WHERE evaluation_key = 1", "evaluation_year is '2024' and should be '2025'")]
    [TestCase("UPDATE facility SET commune = '91286' WHERE facility_key = 1", "commune is '91286' and should be '91228'")]
    [TestCase("UPDATE facility_support SET until_date = '2020-12-31' WHERE facility_key = 1", "until_date '2020-12-31') and should have (line_number '0', organisation_id '")]
    [TestCase("UPDATE facility_bonus SET amount_cents = 19250000 WHERE facility_key = 1 AND line_number = 1", "amount_cents '19250000', summary '")]
    [TestCase("DELETE FROM facility_bonus WHERE facility_key = 1 AND line_number = 1", "facility_bonus lacks (line_number '1', bonus_year '2021'")]
    public async Task What_was_altered_is_told_on_one_line(string statement, string difference)
    {
        await ExecuteAsync(statement);
        var found = await VerifyAsync();
        Assert.That(found, Has.Count.EqualTo(1).And.All.Contain(difference).And.All.Match("^The (convention|cejContract|actionPlan|action|diagnosis|meeting|cooperationPost|evaluation|facility) [0-9a-f-]{36}: .+[.]$"));
    }

    [TestCase("plan_action", "plan_key", "3", "plan_id")]
    [TestCase("plan_action", "convention_key", "3", "convention_id")]
    [TestCase("plan_action", "reference", "'F-009'", "reference")]
    [TestCase("action_plan", "convention_key", "3", "convention_id")]
    [TestCase("diagnosis", "convention_key", "3", "convention_id")]
    [TestCase("meeting", "convention_key", "3", "convention_id")]
    [TestCase("cooperation_post", "convention_key", "3", "convention_id")]
    [TestCase("evaluation", "convention_key", "3", "convention_id")]
    [TestCase("action_plan", "id", "'00000000-0000-7000-8000-000000000001'", "id")]
    [TestCase("convention", "reference", "'CTG-91-2019-009'", "reference")]
    [TestCase("convention", "version", "1", "version")]
    public async Task What_the_writers_write_once_is_told_too(string table, string column, string value, string told)
    {
        var before = await AlterAsync(table, column, value);
        var found = await VerifyAsync();
        await AlterAsync(table, column, "@Before", before);
        Assert.That(found, Has.One.Match($"^The .+: {told} is '.+' and should be '.+'\\.$"));
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("no JSON")]
    public async Task A_document_that_is_none_is_told_and_the_rest_is_read(string document)
    {
        await ExecuteAsync("UPDATE action_plan SET stage = 'closed' WHERE plan_key = 1");
        var before = await AlterAsync("convention", "document", "@Before", Encoding.UTF8.GetBytes(document));
        var found = await VerifyAsync();
        await AlterAsync("convention", "document", "@Before", before);
        Assert.Multiple(() =>
        {
            Assert.That(found, Has.One.Match(@"^The convention [0-9a-f-]{36}: its document cannot be read \(.+\)\.$"));
            Assert.That(found, Has.One.Contains("stage is 'closed'"));
        });
    }

    [Test]
    public async Task What_fits_no_type_is_told_too()
    {
        if (EngineName != Engines.Sqlite) Assert.Ignore("SQL Server lets no column hold it.");
        await ExecuteAsync("UPDATE convention SET last_day = 'soon', signed_on = x'00FF' WHERE convention_key = 1");
        await ExecuteAsync("UPDATE plan_action SET has_pilot = 'yes' WHERE action_key = 1");
        var found = string.Join('\n', await VerifyAsync());
        Assert.That(found, Does.Contain("last_day is 'soon'").And.Contain("signed_on is '").And.Contain("has_pilot is 'yes' and should be '1'"));
    }

    [Test]
    public async Task What_writers_change_meanwhile_is_no_difference()
    {
        // But the first, which the other tests know.
        var (conventions, actions) = ((await IdsAsync("convention"))[1..], (await IdsAsync("plan_action"))[1..]);
        var writers = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await Changes.SaveConventionAsync(conventions[((writer * 20) + i) % conventions.Length], RowChanges.Changed);
                await Changes.SaveActionAsync(actions[i % actions.Length], RowChanges.Changed);
            }
        })));
        do Assert.That(await VerifyAsync(), Is.Empty);
        while (!writers.IsCompleted);
        await writers;
        Assert.That(await VerifyAsync(), Is.Empty);
    }

    /// <summary>A value that is not the one given, of a kind that the column of either engine takes and no key refuses.</summary>
    private static object Another(string column, object? value) => value switch
    {
        null when !column.EndsWith("_on", StringComparison.Ordinal) && !column.EndsWith("_date", StringComparison.Ordinal) => "x",
        byte[] => "{}"u8.ToArray(),
        int or long => Convert.ToInt64(value, null) == 3 ? 2 : 3,
        string text when !DateOnly.TryParse(text, out _) => text + "x",
        _ => "2001-02-03",
    };
}
