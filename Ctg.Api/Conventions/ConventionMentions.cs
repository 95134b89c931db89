using Ctg.Api.Persistence;
using Ctg.Api.References;

namespace Ctg.Api.Conventions;

/// <summary>Conventions that are named by a word, as files do: the reference that the lead Caf gives, or what another system calls it, as in elan:4711.</summary>
internal sealed class ConventionMentions
{
    /// <summary>The longest reference of a convention.</summary>
    private const int MaximumReference = 40;

    private static readonly Statement ListOfReferences = Statement.Load("Conventions/Sql/List_Conventions_Of_References.sql");

    private readonly ILookup<string, ConventionOfReference> _byReference;
    private readonly Dictionary<string, Guid> _byOthers;

    private ConventionMentions(ILookup<string, ConventionOfReference> byReference, Dictionary<string, Guid> byOthers) => (_byReference, _byOthers) = (byReference, byOthers);

    /// <summary>What is known of words: two queries for one or thousands.</summary>
    public static async Task<ConventionMentions> OfAsync(Session session, IEnumerable<string> words)
    {
        var ofOthers = words.Distinct().ToLookup(word => word.Contains(':', StringComparison.Ordinal));
        string[] references = [.. ofOthers[false].Where(word => word.Length <= MaximumReference)];
        // A system has no colon, an id may have some.
        var ids = ofOthers[true].Select(word => word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var own = references.Length == 0 ? [] : await session.QueryAsync<ConventionOfReference>(ListOfReferences, new { References = new TextList(references) });
        var referenced = await ReferencedResource.ListAsync(session, ConventionStore.ResourceType, ids);
        return new(own.ToLookup(c => c.Reference), referenced.ToDictionary(r => $"{r.SystemCode}:{r.ExternalId}", r => r.ResourceId));
    }

    /// <summary>The conventions of a word: none, one, or several where Caf gave the same reference.</summary>
    /// <param name="word">As the file has it.</param>
    /// <param name="isLead">Which lead Caf are meant by references.</param>
    public IReadOnlyList<Guid> Of(string word, Func<string, bool> isLead) =>
        _byOthers.TryGetValue(word, out var id) ? [id] : [.. _byReference[word].Where(c => isLead(c.LeadCaf)).Select(c => c.Id)];

    private sealed class ConventionOfReference
    {
        public Guid Id { get; init; }

        public string LeadCaf { get; init; } = "";

        public string Reference { get; init; } = "";
    }
}
