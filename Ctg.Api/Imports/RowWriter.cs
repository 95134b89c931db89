using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Imports;

/// <summary>Writes a row as the request that it stands for: a resource that its reference finds is revised, any other is new.</summary>
/// <param name="kind">What the rows are.</param>
/// <param name="rows">Those of the file.</param>
/// <param name="known">What is there already, by what another system calls it.</param>
/// <param name="caller">In whose name.</param>
/// <param name="today">The date in Paris.</param>
internal sealed class RowWriter(IImportKind kind, ImportRows rows, IReadOnlyDictionary<(string System, string Id), Guid> known, Caller caller, DateOnly today)
{
    private readonly HashSet<ImportRow> _repeated =
        new(rows.Items.Where(r => r.Reference is not null).GroupBy(r => r.Reference).SelectMany(g => g.Skip(1)), ReferenceEqualityComparer.Instance);

    public IReadOnlyList<ImportRow> Rows => rows.Items;

    public async Task<ImportResult> WriteAsync(WriteSession session, ImportRow row)
    {
        if (_repeated.Contains(row)) return ImportResult.Refused(row, new Problem(Problems.Invalid, Fault.Of(row.ReferencePointer, "repeated")));
        var (unit, before) = (UnitOfWork.Within(session, caller, today), session.Changes.Count);
        if (row.Reference is not { } reference || !known.TryGetValue(reference, out var id))
        {
            var created = await kind.CreateAsync(unit, row, session.Cancellation);
            return created.Problem is { } problem ? ImportResult.Refused(row, problem) : ImportResult.Of(row, ImportOutcome.Created, Guid.Parse(ResourceLocation.IdIn(created.Location!)));
        }
        var revised = await kind.ReviseAsync(unit, id, row, session.Cancellation);
        if (revised.Problem is { } refusal) return ImportResult.Refused(row, refusal.Type == Problems.NotFound ? new Problem(Problems.ExternalReferenceTaken, Fault.Of(row.ReferencePointer, "taken")) : refusal);
        return ImportResult.Of(row, session.Changes.Count > before ? ImportOutcome.Revised : ImportOutcome.Unchanged, id);
    }
}
