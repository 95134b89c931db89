using System.Text;
using System.Text.Json;
using Ctg.Api.Operations.Purge;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;
using Ctg.Domain;
using Ctg.Domain.Contacts;

namespace Ctg.Tests.Purge;

public sealed class SealedDocumentTests
{
    private static readonly Contact Someone = new() { Name = "Zoé \"contact\":{", Email = "zoe@purge.example", PurgeOn = new(2026, 6, 1) };

    [Test]
    public void A_document_without_contacts_hashes_as_it_is()
    {
        var document = Documents.Write(new { Title = "Sans contact", Contact = (Contact?)null });
        Assert.Multiple(() =>
        {
            Assert.That(SealedDocument.New(document).Hashed(), Is.EqualTo(new[] { document }));
            Assert.That((SealedDocument.New(document).Seals, SealedDocument.New(document).ContactsUntil), Is.EqualTo(((byte[]?)null, DateOnly.MaxValue)));
        });
    }

    [Test]
    public void What_is_hashed_is_the_same_after_each_purge_and_tells_nothing_of_the_contacts()
    {
        var document = Documents.Write(new { First = new { Contact = Someone }, Second = new { Contact = Someone with { PurgeOn = new(2027, 1, 1) } }, Third = new { Contact = Someone } });
        var whole = SealedDocument.New(document);
        var removed = new List<byte[]>();
        var half = whole.Purge(new(2026, 6, 1), removed.Add);
        var none = half.Purge(new(2027, 1, 1), removed.Add);
        Assert.Multiple(() =>
        {
            Assert.That(half.Hashed(), Is.EqualTo(whole.Hashed()));
            Assert.That(none.Hashed(), Is.EqualTo(whole.Hashed()));
            Assert.That(removed, Has.Count.EqualTo(3));
            Assert.That((whole.ContactsUntil, half.ContactsUntil, none.ContactsUntil), Is.EqualTo((new DateOnly(2026, 6, 1), new DateOnly(2027, 1, 1), DateOnly.MaxValue)));
            Assert.That(Encoding.UTF8.GetString(none.Document), Is.EqualTo("""{"first":{"contact":null},"second":{"contact":null},"third":{"contact":null}}"""));
            // The same contact twice: what is kept does not even tell that.
            Assert.That(ContactSeal.Read(none.Seals!).Select(s => Convert.ToHexString(s.Digest!)), Is.Unique);
            Assert.That(ContactSeal.Read(none.Seals!).Select(s => s.Key), Is.All.Null);
            Assert.That(SealedDocument.New(document).Hashed()[1], Is.Not.EqualTo(whole.Hashed()[1]), "each time with other keys");
        });
    }

    [Test]
    public void Whatever_a_caller_writes_into_a_text_is_no_contact()
    {
        var text = "\"contact\":{\"name\":\"x\",\"purgeOn\":\"2020-01-01\"}";
        var document = Documents.Write(new { Minutes = text, Contact = text, Contacts = new { Name = text }, Real = new { Contact = Someone } });
        var purged = SealedDocument.New(document).Purge(DateOnly.MaxValue, _ => { });
        using var read = JsonDocument.Parse(purged.Document);
        Assert.Multiple(() =>
        {
            Assert.That(ContactPlace.AllIn(document), Has.Count.EqualTo(1));
            Assert.That(read.RootElement.GetProperty("minutes").GetString(), Is.EqualTo(text));
            Assert.That(read.RootElement.GetProperty("contact").GetString(), Is.EqualTo(text));
            Assert.That(read.RootElement.GetProperty("real").GetProperty("contact").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    /// <summary>What the search for contacts in documents rests on.</summary>
    [Test]
    public void In_documents_contacts_are_the_members_of_that_name_and_a_purge_knows_all_who_have_them()
    {
        var types = typeof(Rules).Assembly.GetTypes().Where(t => t.GetProperty("EqualityContract", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance) is not null).ToArray();
        var members = types.SelectMany(t => t.GetProperties()).ToArray();
        var states = types.Where(t => t.GetProperty("Id")?.PropertyType == typeof(Guid) && t.GetProperty("Version") is not null).ToArray();
        var within = states.SelectMany(Within).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(members.Where(m => m.PropertyType == typeof(Contact)).Select(m => m.Name), Is.Not.Empty.And.All.EqualTo("Contact"));
            Assert.That(members.Where(m => m.Name == "Contact").Select(m => m.PropertyType), Is.All.EqualTo(typeof(Contact)));
            Assert.That(within.SelectMany(t => t.GetProperties()).Where(IsOpen), Is.Empty, "what has names that callers choose");
            Assert.That(states, Has.Length.GreaterThan(7));
            Assert.That(ContactHolder.All.Select(h => h.State), Is.EquivalentTo(states.Where(s => Within(s).Contains(typeof(Contact)))));
        });

        // A type, and the types of its members, and of theirs.
        static HashSet<Type> Within(Type type)
        {
            var (found, next) = (new HashSet<Type> { type }, new Queue<Type>([type]));
            while (next.TryDequeue(out var one))
                foreach (var other in TypesIn(one).Where(found.Add)) next.Enqueue(other);
            return found;
        }

        static bool IsOpen(System.Reflection.PropertyInfo member) =>
            member.PropertyType == typeof(object) || member.PropertyType.Name.Contains("Json", StringComparison.Ordinal) || member.PropertyType.Name.Contains("Dictionary", StringComparison.Ordinal);

        static IEnumerable<Type> TypesIn(Type type) => type.GetProperties().Select(p => p.PropertyType).SelectMany(t => t.GenericTypeArguments.Append(t)).Where(t => t.Assembly == typeof(Rules).Assembly);
    }
}
