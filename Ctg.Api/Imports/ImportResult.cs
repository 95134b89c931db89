using Ctg.Api.Changes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain;

namespace Ctg.Api.Imports;

/// <summary>What became of a row.</summary>
/// <param name="Row">As it was read.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The resource; null where there is none.</param>
/// <param name="Findings">Why it is refused.</param>
internal sealed record ImportResult(ReadRow Row, ImportOutcome Outcome, Guid? Id, IReadOnlyList<ImportFinding> Findings)
{
    public static ImportResult Of(ImportRow row, ImportOutcome outcome, Guid id) => new(row.Row, outcome, id, []);

    /// <summary>Every fault of a problem at its cell; the problem itself where it has none.</summary>
    public static ImportResult Refused(ImportRow row, Problem problem) => new(row.Row, ImportOutcome.Refused, null, problem.Faults.Count == 0
        ? [new(CellPlace.Of(row.Row), problem.Type.Code, problem.Type.Advice)]
        : [.. problem.Faults.Select(fault => new ImportFinding(row.PlaceOf(fault), fault.Code, fault.Message))]);

    /// <summary>The same where nothing is written: what would be new has no address.</summary>
    public ImportResult AsTried() => Outcome == ImportOutcome.Created ? this with { Id = null } : this;

    /// <summary>The same where others stand in its way.</summary>
    public ImportResult NotWritten() => Outcome is ImportOutcome.Created or ImportOutcome.Revised ? this with { Outcome = ImportOutcome.NotWritten, Id = null } : this;

    /// <summary>A line, or one for each fault.</summary>
    public IEnumerable<StoredLine> Lines() => Findings.Count == 0
        ? [new StoredLine { Sheet = Row.Sheet, Row = Row.Number, Outcome = Outcome, Id = Id }]
        : Findings.Select(f => f.LineOf(Outcome));
}

/// <summary>Why a row is refused, and where.</summary>
internal sealed record ImportFinding(CellPlace Place, string Code, Text Message)
{
    public StoredLine LineOf(ImportOutcome outcome) => new()
    {
        Sheet = Place.Row!.Sheet,
        Row = Place.Row.Number,
        Outcome = outcome,
        Column = Place.Column,
        Value = Place.Value,
        Code = Code,
        Message = Message,
    };
}

/// <summary>A line of a result as it is stored, in both languages.</summary>
internal sealed record StoredLine
{
    public string? Sheet { get; init; }

    public required int Row { get; init; }

    public required ImportOutcome Outcome { get; init; }

    public Guid? Id { get; init; }

    public string? Column { get; init; }

    public string? Value { get; init; }

    public string? Code { get; init; }

    public Text? Message { get; init; }

    public ImportLine In(string language, string resourceType) => new()
    {
        Sheet = Sheet,
        Row = Row,
        Outcome = Outcome,
        Id = Id,
        Href = Id is { } id ? ResourceAddress.Of(resourceType, id, null) : null,
        Column = Column,
        Value = Value,
        Code = Code,
        Message = Message?.In(language),
    };
}
