using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;

namespace Ctg.Api.Imports;

/// <summary>What a file has: a row for each, and of action plans several.</summary>
public enum ImportKind
{
    Conventions,
    CejContracts,
    Organisations,
    ActionPlans,
}

/// <summary>What becomes of a file of which some rows are refused.</summary>
public enum ImportMode
{
    /// <summary>All rows are written, or none.</summary>
    Whole,

    /// <summary>Each row for itself: those that are right are written.</summary>
    ByRow,
}

/// <summary>How far an import is.</summary>
public enum ImportState
{
    Waiting,
    Running,

    /// <summary>Its rows were written; of a dry run, could be. By row, some may have been refused.</summary>
    Done,

    /// <summary>All rows were to be written, and some cannot be: none was.</summary>
    Refused,

    /// <summary>It came to no end, three times; the log of the service says why. What is counted was written.</summary>
    Failed,
}

/// <summary>What became of a row, or of a dry run would.</summary>
public enum ImportOutcome
{
    Created,
    Revised,

    /// <summary>It was so already.</summary>
    Unchanged,
    Refused,

    /// <summary>It is right, and was not written because others are not.</summary>
    NotWritten,
}

/// <summary>What a file is to be read as.</summary>
public sealed record ImportQuery
{
    /// <summary>What its rows are.</summary>
    [Required]
    public ImportKind? Kind { get; set; }

    /// <summary>What becomes of it where some rows are refused: whole by default.</summary>
    public ImportMode Mode { get; set; } = ImportMode.Whole;

    /// <summary>Finds out what would become of each row, and writes nothing; false by default.</summary>
    public bool DryRun { get; set; }
}

/// <summary>Which import to read.</summary>
public sealed record ImportReadQuery
{
    /// <summary>How many seconds to wait for its end, 0 to 30.</summary>
    [Range(0, 30)]
    public int Wait { get; set; }
}

/// <summary>Which part of the imports to list.</summary>
public sealed record ImportListQuery : PageQuery;

/// <summary>Which lines of a result to list.</summary>
public sealed record ImportLineQuery : PageQuery
{
    /// <summary>What became of the rows; by default anything.</summary>
    public IReadOnlyList<ImportOutcome>? Outcome { get; set; }
}

/// <summary>A file that was brought, and how far it is.</summary>
public sealed record Import
{
    public required Guid Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required ImportMode Mode { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public required bool DryRun { get; init; }

    public required ImportState State { get; init; }

    /// <summary>How many rows the file has; of action plans, how many plans.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them are dealt with.</summary>
    public required int Done { get; init; }

    public required int Created { get; init; }

    public required int Revised { get; init; }

    public required int Unchanged { get; init; }

    public required int Refused { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>A row of a file, and what became of it; one that was refused has a line for each fault.</summary>
public sealed record ImportLine : IWithMessages
{
    /// <summary>The sheet of a workbook; null in CSV.</summary>
    public required string? Sheet { get; init; }

    /// <summary>As a spreadsheet numbers it: the header is row 1. Of an action plan that is not refused, that of its title.</summary>
    public required int Row { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>The resource; null where it was refused, or nothing was written.</summary>
    public required Guid? Id { get; init; }

    /// <summary>Where the resource is read; null where there is none.</summary>
    public required string? Href { get; init; }

    /// <summary>The name of the column that is at fault; null for the row as a whole.</summary>
    public required string? Column { get; init; }

    /// <summary>What stands there.</summary>
    public required string? Value { get; init; }

    /// <summary>Stable code, or the number of the rule that refuses.</summary>
    public required string? Code { get; init; }

    /// <summary>Why, for people, in French or English.</summary>
    public required string? Message { get; init; }
}

/// <summary>What stands in a file of a kind, column by column. As CSV or as a workbook it is a file to fill in.</summary>
public sealed record ImportTemplate : IWithMessages
{
    public required ImportKind Kind { get; init; }

    public required IReadOnlyList<ImportTemplateColumn> Columns { get; init; }
}

/// <summary>A column of a file.</summary>
public sealed record ImportTemplateColumn
{
    /// <summary>As its header has it; case and accents make no difference.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the column must be there.</summary>
    public required bool Required { get; init; }

    public required string Description { get; init; }

    public required string Example { get; init; }
}
