using System.Text;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;
using Ctg.Tests.Support;

namespace Ctg.Tests.Purge;

/// <summary>That ctg verify tells a purge from a hand in the database.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PurgeVerificationTests(string engine) : PurgeFixture(engine)
{
    [Test]
    public async Task A_purged_document_that_was_altered_is_found()
    {
        var row = await PurgedAsync();
        await ReplaceAsync(row.Seq, "document", row.Document, "Ribambelle", "Ribambolle");
        Assert.That(await VerifyAsync(), Has.One.Match($"^The change {row.Seq} .* was altered"));
    }

    [TestCase("\"digest\":\"", 10, Description = "The digest of the contact")]
    [TestCase("\"at\":", 5, Description = "Where it stood")]
    public async Task A_mark_of_a_purge_that_was_altered_is_found(string member, int length)
    {
        var row = await PurgedAsync();
        var seals = Encoding.UTF8.GetString(row.Seals!);
        var place = seals.IndexOf(member, StringComparison.Ordinal) + length;
        var altered = seals[..place] + (seals[place] == '1' ? '2' : '1') + seals[(place + 1)..];
        await ExecuteAsync("UPDATE change_log SET seals = @Seals WHERE seq = @Seq", new { Seals = Encoding.UTF8.GetBytes(altered), row.Seq });
        Assert.That(await VerifyAsync(), Has.One.Match($"^The change {row.Seq} .* was altered"));
    }

    [Test]
    public async Task A_contact_that_was_altered_is_found_before_its_purge_and_after_it()
    {
        var row = (await LogAsync(await MeetingAsync(Contact("Vraie", "2026-06-01"))))[0];
        await ReplaceAsync(row.Seq, "document", row.Document, "Zoé Vraie", "Zoé Autre");
        var before = await VerifyAsync();
        await PurgeAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(before, Has.One.Match($"^The change {row.Seq} .* was altered"));
            Assert.That(await VerifyAsync(), Has.One.Match($"^The change {row.Seq} .* was altered"));
        });
    }

    [Test]
    public async Task A_mark_that_was_made_up_is_found()
    {
        var row = (await LogAsync(await MeetingAsync(Contact("Vraie", "2029-01-01"))))[0];
        var other = SealedDocument.New(Encoding.UTF8.GetBytes(row.Text.Replace("Zoé Vraie", "Zoé Autre", StringComparison.Ordinal))).Purge(DateOnly.MaxValue, _ => { });
        await ExecuteAsync(
            "UPDATE change_log SET document = @Document, seals = @Seals, contacts_until = @ContactsUntil WHERE seq = @Seq", new { other.Document, other.Seals, other.ContactsUntil, row.Seq });
        Assert.That(await VerifyAsync(), Has.One.Match($"^The change {row.Seq} .* was altered"));
    }

    [Test]
    public async Task A_purge_that_no_change_tells_is_found()
    {
        var row = (await LogAsync(await MeetingAsync(Contact("Vraie", "2029-01-01"))))[0];
        var purged = SealedDocument.Read(row.Document, row.Seals).Purge(DateOnly.MaxValue, _ => { });
        await ExecuteAsync(
            "UPDATE change_log SET document = @Document, seals = @Seals, contacts_until = @ContactsUntil WHERE seq = @Seq", new { purged.Document, purged.Seals, purged.ContactsUntil, row.Seq });
        Assert.That(await VerifyAsync(), Is.EqualTo(new[] { await NameAsync(row, "From the change {0} contacts were removed, and no change tells it.") }));
    }

    [Test]
    public async Task A_purge_between_the_two_looks_of_verify_is_no_difference()
    {
        var meeting = await MeetingAsync(Contact("Pendant", "2026-06-01"));
        var row = (await LogAsync(meeting))[0];
        var states = new Dictionary<(string, Guid), ResourceState> { [("meeting", Guid.Parse((string)meeting.Body["id"]!))] = ResourceState.Of(1, row.Document) };
        await PurgeAsync();
        var changes = await AskAsync<LoggedChange>(Statement.Load("Operations/Sql/List_Changes.sql").For(OperatorsEngine), new { After = 0, Take = 100 });
        Assert.Multiple(() =>
        {
            Assert.That(DifferencesOf(states), Is.Empty);
            states = states.ToDictionary(s => s.Key, _ => ResourceState.Of(1, Encoding.UTF8.GetBytes(row.Text.Replace("Ribambelle", "Ribambolle", StringComparison.Ordinal))));
            Assert.That(DifferencesOf(states), Has.One.Match("^The resource of change .* is not as that change left it"));
        });

        IReadOnlyList<string> DifferencesOf(Dictionary<(string, Guid), ResourceState> before)
        {
            var check = new ChangeCheck(before, new HashSet<string> { "meeting" }, row.Seq);
            foreach (var change in changes) check.Read(change);
            return check.Finish();
        }
    }

    [Test]
    public async Task Seals_that_were_altered_or_removed_are_found()
    {
        var (first, second) = ((await LogAsync(await MeetingAsync(Contact("Une", "2029-01-01"))))[0], (await LogAsync(await MeetingAsync(Contact("Deux", "2029-01-01"))))[0]);
        await ExecuteAsync("UPDATE change_log SET seals = @Seals WHERE seq = @Seq", new { second.Seals, first.Seq });
        await ExecuteAsync("UPDATE change_log SET seals = @Seals WHERE seq = @Seq", new { Seals = "no JSON"u8.ToArray(), second.Seq });
        var differences = await VerifyAsync();
        Assert.Multiple(() =>
        {
            Assert.That(differences, Has.One.Match($"^The change {first.Seq} .* was altered"));
            Assert.That(differences, Has.One.Match($"^The change {second.Seq} .*: its contacts and their seals do not fit each other"));
        });
        await ExecuteAsync($"UPDATE change_log SET seals = NULL, contacts_until = '0001-01-01' WHERE seq = {first.Seq}");
        Assert.That(await VerifyAsync(), Has.One.Match($"^The change {first.Seq} .* was altered"));
    }

    [Test]
    public async Task A_day_that_was_put_off_beside_the_document_is_found()
    {
        var row = (await LogAsync(await MeetingAsync(Contact("Une", "2026-06-01"))))[0];
        await ExecuteAsync($"UPDATE change_log SET contacts_until = '2035-01-01' WHERE seq = {row.Seq}");
        Assert.That(await VerifyAsync(), Is.EqualTo(new[] { await NameAsync(row, "The change {0}: contacts_until is '2035-01-01' and should be '2026-06-01'.") }));
    }

    [Test]
    public async Task What_cannot_be_read_is_told_and_left_and_the_rest_is_purged()
    {
        var (broken, whole) = (await MeetingAsync(Contact("Brisee", "2026-06-01")), await MeetingAsync(Contact("Entiere", "2026-06-01")));
        await ExecuteAsync("UPDATE change_log SET seals = @Seals WHERE seq = @Seq", new { Seals = "[]"u8.ToArray(), (await LogAsync(broken))[0].Seq });
        var report = await PurgeAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(report.Left, Is.EqualTo(new[] { $"The meeting {broken.Body["id"]} was altered: run 'ctg verify'." }));
            Assert.That(report.Resources, Is.EqualTo(1));
            Assert.That((await ReadAsync(whole)).Text, Does.Not.Contain("Zoé"));
        });
    }

    [Test]
    public async Task Changes_of_a_release_that_sealed_nothing_keep_their_hashes_and_their_contacts_which_is_told()
    {
        var meeting = await MeetingAsync(Contact("Ancienne", "2026-06-01"));
        var row = (await LogAsync(meeting))[0];
        var logged = (await AskAsync<Logged>(
            "SELECT resource_type AS ResourceType, resource_id AS ResourceId, recorded_at AS RecordedAt, subject, caf FROM change_log WHERE seq = @Seq", new { row.Seq }))[0];
        var hash = ChangeLog.Hash([], new Change(logged.ResourceType, logged.ResourceId, 1, "created", null, row.Document), new Actor(logged.Subject, logged.Caf), logged.RecordedAt);
        await ExecuteAsync("UPDATE change_log SET seals = NULL, contacts_until = '0001-01-01'");
        await ExecuteAsync("UPDATE change_log SET entry_hash = @Hash WHERE seq = @Seq", new { Hash = hash, row.Seq });
        Assert.That(await VerifyAsync(), Is.Empty);

        var report = await PurgeAsync(pageSize: 2);
        var rows = await AskAsync<long>("SELECT seq FROM change_log WHERE contacts_until = '0001-01-01'");
        Assert.Multiple(async () =>
        {
            Assert.That(report.Left, Has.Count.EqualTo(1).And.All.StartsWith("1 entries of the change log were written by a release that did not seal contacts"));
            Assert.That((report.Resources, report.Contacts, report.Entries), Is.EqualTo((1, 1, 0)));
            Assert.That((await ReadAsync(meeting)).Text, Does.Contain("\"contact\":null"));
            Assert.That((await LogAsync(meeting))[0].Text, Is.EqualTo(row.Text));
            Assert.That(rows, Is.EqualTo(new[] { row.Seq }), "the others were looked at once and for all");
            Assert.That(await VerifyAsync(), Is.Empty);
        });
    }

    private async Task<LogRow> PurgedAsync()
    {
        var meeting = await MeetingAsync(Contact("Purgee", "2026-06-01"));
        await PurgeAsync();
        Assert.That(await VerifyAsync(), Is.Empty);
        return (await LogAsync(meeting))[0];
    }

    private Task ReplaceAsync(long seq, string column, byte[] bytes, string before, string after)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.That(text, Does.Contain(before));
        return ExecuteAsync($"UPDATE change_log SET {column} = @Altered WHERE seq = @Seq", new { Altered = Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)), Seq = seq });
    }

    private async Task<string> NameAsync(LogRow row, string line) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, line, $"{row.Seq} (meeting {(await AskAsync<Guid>("SELECT resource_id FROM change_log WHERE seq = @Seq", new { row.Seq }))[0]}, version {row.Version})");

    private sealed class Logged
    {
        public string ResourceType { get; init; } = "";

        public Guid ResourceId { get; init; }

        public DateTime RecordedAt { get; init; }

        public string Subject { get; init; } = "";

        public string Caf { get; init; } = "";
    }
}
