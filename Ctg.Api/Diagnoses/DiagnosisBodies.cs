using Ctg.Api.Conventions.Filing;
using Ctg.Api.References;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>The whole content of a diagnosis.</summary>
public sealed record DiagnosisBody
{
    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>What it costs to make, in euros; left out while that is not known.</summary>
    public Amount? Cost { get; init; }

    /// <summary>What the Caf pays of the cost, in euros; at most the cost (DIA-04).</summary>
    public Amount? CafAid { get; init; }

    /// <summary>The report itself; the service does not hold the file.</summary>
    public LinkedDocumentBody? Document { get; init; }

    /// <summary>In the order of the diagnosis.</summary>
    public IReadOnlyList<FindingBody>? Findings { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>What a diagnosis has found.</summary>
public sealed record FindingBody
{
    /// <summary>Unique in the diagnosis, as in D1.</summary>
    public string? Code { get; init; }

    /// <summary>One of the convention's (DIA-05); left out for what is about the whole.</summary>
    public Theme? Theme { get; init; }

    public string? Text { get; init; }

    public Priority? Priority { get; init; }

    public IReadOnlyList<FigureBody>? Figures { get; init; }

    /// <summary>The ids of actions, in any plan of the convention, that answer it (DIA-06).</summary>
    public IReadOnlyList<Guid>? Actions { get; init; }
}

/// <summary>A number that a finding rests on.</summary>
public sealed record FigureBody
{
    public string? Label { get; init; }

    /// <summary>In the unit, with at most four decimals.</summary>
    public decimal? Value { get; init; }

    /// <summary>As in places or %.</summary>
    public string? Unit { get; init; }

    /// <summary>Who counted.</summary>
    public string? Source { get; init; }

    /// <summary>The year that it is of.</summary>
    public int? Year { get; init; }
}

/// <summary>A move of a diagnosis to another stage.</summary>
public sealed record DiagnosisMoveBody
{
    public DiagnosisStage? To { get; init; }

    /// <summary>When it happened.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to take a diagnosis back, and to reopen one that was validated.</summary>
    public string? Reason { get; init; }
}

/// <summary>Which edition of a diagnosis to read.</summary>
public sealed record DiagnosisQuery
{
    /// <summary>The number of an edition: an earlier one is read as it was validated. By default the present one.</summary>
    public int? Edition { get; set; }
}
