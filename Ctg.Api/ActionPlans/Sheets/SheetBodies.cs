using Ctg.Api.Contacts;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Organisations;

namespace Ctg.Api.ActionPlans.Sheets;

/// <summary>The organisation that answers for an action.</summary>
public sealed record PilotBody
{
    public OrganisationType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Nine digits with a valid check digit (INV-23).</summary>
    public string? Siren { get; init; }

    /// <summary>Whom to ask.</summary>
    public ContactBody? Contact { get; init; }
}

/// <summary>An organisation that takes part in an action.</summary>
public sealed record PartnerBody
{
    public OrganisationType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Nine digits with a valid check digit (INV-23).</summary>
    public string? Siren { get; init; }

    /// <summary>What it does in the action.</summary>
    public string? Role { get; init; }
}

/// <summary>A step of an action.</summary>
public sealed record MilestoneBody
{
    public string? Title { get; init; }

    /// <summary>Within the period of the convention (INV-12).</summary>
    public DateOnly? Due { get; init; }

    /// <summary>scheduled by default.</summary>
    public MilestoneStatus? Status { get; init; }
}

/// <summary>What keeps an action from going on.</summary>
public sealed record BlockBody
{
    public string? Reason { get; init; }

    public DateOnly? Since { get; init; }
}

/// <summary>A line of a budget.</summary>
public sealed record BudgetLineBody
{
    public BudgetNature? Nature { get; init; }

    public BudgetUnit? Unit { get; init; }

    /// <summary>Null for a line that is of no one year.</summary>
    public int? Year { get; init; }

    /// <summary>Euros, or full-time equivalents, with two decimals.</summary>
    public Amount? Planned { get; init; }

    /// <summary>Euros, or full-time equivalents, with two decimals; null where it is not known yet.</summary>
    public Amount? Actual { get; init; }
}

/// <summary>Money that an organisation gives, or is asked for.</summary>
public sealed record FundingBody
{
    public OrganisationType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Nine digits with a valid check digit (INV-23).</summary>
    public string? Siren { get; init; }

    /// <summary>Null where it is of no one year.</summary>
    public int? Year { get; init; }

    /// <summary>In euros.</summary>
    public Amount? Amount { get; init; }

    public FundingState? State { get; init; }
}

/// <summary>By what an action is judged.</summary>
public sealed record IndicatorBody
{
    /// <summary>Unique in the action, as in I1.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }

    public IndicatorNature? Nature { get; init; }

    /// <summary>As in places or %.</summary>
    public string? Unit { get; init; }

    /// <summary>Which way it is to go.</summary>
    public IndicatorDirection? Direction { get; init; }

    /// <summary>Where it was before.</summary>
    public DatedValueBody? Baseline { get; init; }

    /// <summary>Where it is to be, on the way of its direction (IND-01).</summary>
    public DatedValueBody? Target { get; init; }
}

/// <summary>A value on a day.</summary>
public sealed record DatedValueBody
{
    /// <summary>With at most four decimals.</summary>
    public decimal? Value { get; init; }

    public DateOnly? On { get; init; }
}

/// <summary>What somebody notes about an action; the history tells who.</summary>
public sealed record ActionNoteBody
{
    public DateOnly? On { get; init; }

    public string? Text { get; init; }
}

/// <summary>A document about an action, kept elsewhere.</summary>
public sealed record AnnexBody
{
    public string? Title { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Uri { get; init; }

    /// <summary>SHA-256 of its content, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
