using Ctg.Api.Http;
using Ctg.Domain;

namespace Ctg.Api.Imports;

/// <summary>What became of a row.</summary>
/// <param name="Row">As a spreadsheet numbers it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The resource; null where there is none.</param>
/// <param name="Findings">Why it is refused.</param>
internal sealed record ImportResult(int Row, ImportOutcome Outcome, Guid? Id, IReadOnlyList<ImportFinding> Findings)
{
    /// <summary>The same where nothing is written: what would be new has no address.</summary>
    public ImportResult AsTried() => Outcome == ImportOutcome.Created ? this with { Id = null } : this;

    /// <summary>The same where others stand in its way.</summary>
    public ImportResult NotWritten() => Outcome is ImportOutcome.Created or ImportOutcome.Revised ? this with { Outcome = ImportOutcome.NotWritten, Id = null } : this;

    /// <summary>A line, or one for each fault.</summary>
    public IEnumerable<StoredLine> Lines() => Findings.Count == 0
        ? [new StoredLine { Row = Row, Outcome = Outcome, Id = Id }]
        : Findings.Select(f => new StoredLine { Row = Row, Outcome = Outcome, Id = Id, Column = f.Column, Value = f.Value, Code = f.Code, Message = f.Message });

    /// <summary>Every fault of a problem at its cell; the problem itself where it has none.</summary>
    public static IReadOnlyList<ImportFinding> Of(Problem problem, ImportRow row, ImportRows rows) => problem.Faults.Count == 0
        ? [new(null, null, problem.Type.Code, problem.Type.Advice)]
        : [.. problem.Faults.Select(fault => rows.CellOf(row, fault) is var (column, value) ? new ImportFinding(column, value, fault.Code, fault.Message) : null!)];
}

/// <summary>Why a row is refused, and where.</summary>
internal sealed record ImportFinding(string? Column, string? Value, string Code, Text Message);

/// <summary>A line of a result as it is stored, in both languages.</summary>
internal sealed record StoredLine
{
    public required int Row { get; init; }

    public required ImportOutcome Outcome { get; init; }

    public Guid? Id { get; init; }

    public string? Column { get; init; }

    public string? Value { get; init; }

    public string? Code { get; init; }

    public Text? Message { get; init; }

    public ImportLine In(string language, string address) => new()
    {
        Row = Row,
        Outcome = Outcome,
        Id = Id,
        Href = Id is { } id ? $"{address}/{id}" : null,
        Column = Column,
        Value = Value,
        Code = Code,
        Message = Message?.In(language),
    };
}
