namespace Ctg.Domain.ActionPlans;

/// <summary>An action of a plan that is written whole, with what it is among the others.</summary>
/// <param name="Written">What is written of it.</param>
/// <param name="Held">The action as it is; null for a new one.</param>
/// <param name="Reference">Its reference: the plan's, its own, or the next.</param>
/// <param name="Parent">The id of the action that it is a part of.</param>
/// <param name="Around">What stands around it in the plan as it shall be.</param>
/// <param name="Against">What stands against the way its parent is named.</param>
internal sealed record PlannedAction(WrittenAction Written, PlanAction? Held, string Reference, Guid? Parent, ActionSurroundings Around, IReadOnlyList<Refusal> Against);

/// <summary>The actions of a plan that is written whole, by their references, and which of them are parts of which as they shall be.</summary>
internal sealed class PlanKin
{
    internal const string Pointer = "/parentReference";

    private readonly WholePlan _current;
    private readonly IReadOnlyList<WrittenAction> _written;
    private readonly Dictionary<string, PlanAction> _held;
    private readonly string[] _references;
    private readonly Dictionary<string, int> _places;
    private readonly Guid?[] _parents;
    private readonly Dictionary<Guid, Guid?> _parentOf;

    public PlanKin(WholePlan current, IReadOnlyList<WrittenAction> written)
    {
        (_current, _written) = (current, written);
        _held = current.Actions.ToDictionary(a => a.Reference, ActionReferences.Comparer);
        _references = References();
        _places = _references.Index().ToDictionary(r => r.Item, r => r.Index, ActionReferences.Comparer);
        _parents = [.. written.Select(ParentOf)];
        _parentOf = current.Actions.ToDictionary(a => a.Id, a => a.Parent);
        foreach (var (index, _) in written.Index()) _parentOf[IdOf(index)] = _parents[index];
    }

    public PlannedAction Of(int index)
    {
        var (written, parent) = (_written[index], _parents[index]);
        var around = new ActionSurroundings(
            parent is { } id && _parentOf.TryGetValue(id, out var its) ? new(id, _current.Plan.Id, its) : null, _parents.Contains(IdOf(index)));
        return new(written, _held.GetValueOrDefault(_references[index]), _references[index], parent, around, [.. Against(written, parent)]);
    }

    /// <summary>The references of the actions that the document does not have.</summary>
    public IEnumerable<string> LeftOut() => _held.Keys.Where(reference => !_places.ContainsKey(reference)).Order(StringComparer.Ordinal);

    public Dictionary<Guid, string> Reasons() => _written.Index()
        .Select(a => (Id: IdOf(a.Index), Reasons: (a.Item.Measures ?? []).Select(m => m.Reason).OfType<string>().Distinct().ToArray()))
        .Where(a => a.Reasons.Length > 0).ToDictionary(a => a.Id, a => string.Join("; ", a.Reasons));

    private Guid IdOf(int index) => _held.TryGetValue(_references[index], out var held) ? held.Id : _written[index].Id;

    private string[] References()
    {
        var used = _held.Keys.Concat(_written.Select(a => a.Reference).OfType<string>()).ToHashSet(ActionReferences.Comparer);
        return [.. _written.Select(action => action.Reference ?? Given())];

        string Given()
        {
            var next = ActionReferences.Next(used);
            used.Add(next);
            return next;
        }
    }

    private Guid? ParentOf(WrittenAction action) =>
        action.ParentReference is { } reference && _places.TryGetValue(reference, out var index) ? IdOf(index) : action.Content.Parent;

    private IEnumerable<Refusal> Against(WrittenAction written, Guid? parent)
    {
        if (written.ParentReference is not { } reference) yield break;
        if (!_places.ContainsKey(reference))
            yield return new(Rules.ActionParent, Pointer, new($"Le document n'a pas d'action {reference}.", $"The document has no action {reference}."));
        else if (written.Content.Parent is { } given && given != parent)
            yield return new(Rules.ActionParent, Pointer, new("L'identifiant (parent) désigne une autre action.", "The id (parent) names another action."));
    }
}
