using Ctg.Api.Contacts;
using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Sheets;

/// <summary>Between the parts of an action's sheet as a caller writes them, validated, and those of the domain.</summary>
internal static class SheetMapping
{
    public static Pilot ToPilot(this PilotBody body) => new() { Type = body.Type!.Value, Name = body.Name!, Siren = body.Siren, Contact = body.Contact is { } contact ? contact.ToContact() with { Function = contact.Function.OrNull() } : null };

    /// <summary>Text that says nothing is none, as in a cell of a spreadsheet.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    public static PilotBody ToBody(this Pilot pilot) => new() { Type = pilot.Type, Name = pilot.Name, Siren = pilot.Siren, Contact = ContactBody.Of(pilot.Contact) };

    public static Partner ToPartner(this PartnerBody body) => new() { Type = body.Type!.Value, Name = body.Name!, Siren = body.Siren, Role = body.Role.OrNull() };

    public static PartnerBody ToBody(this Partner partner) => new() { Type = partner.Type, Name = partner.Name, Siren = partner.Siren, Role = partner.Role };

    public static Milestone ToMilestone(this MilestoneBody body) => new() { Title = body.Title!, Due = body.Due!.Value, Status = body.Status ?? MilestoneStatus.Scheduled };

    public static MilestoneBody ToBody(this Milestone milestone) => new() { Title = milestone.Title, Due = milestone.Due, Status = milestone.Status };

    public static Block ToBlock(this BlockBody body) => new() { Reason = body.Reason!, Since = body.Since!.Value };

    public static BlockBody ToBody(this Block block) => new() { Reason = block.Reason, Since = block.Since };

    public static BudgetLine ToLine(this BudgetLineBody body) =>
        new() { Nature = body.Nature!.Value, Unit = body.Unit!.Value, Year = body.Year, Planned = body.Planned!.Value, Actual = body.Actual };

    public static BudgetLineBody ToBody(this BudgetLine line) => new() { Nature = line.Nature, Unit = line.Unit, Year = line.Year, Planned = line.Planned, Actual = line.Actual };

    public static Funding ToFunding(this FundingBody body) =>
        new() { Type = body.Type!.Value, Name = body.Name!, Siren = body.Siren, Year = body.Year, Amount = body.Amount!.Value, State = body.State!.Value };

    public static FundingBody ToBody(this Funding funding) =>
        new() { Type = funding.Type, Name = funding.Name, Siren = funding.Siren, Year = funding.Year, Amount = funding.Amount, State = funding.State };

    public static Indicator ToIndicator(this IndicatorBody body) => new()
    {
        Code = body.Code!,
        Title = body.Title!,
        Nature = body.Nature!.Value,
        Unit = body.Unit!,
        Direction = body.Direction!.Value,
        Baseline = body.Baseline?.ToValue(),
        Target = body.Target?.ToValue(),
    };

    public static IndicatorBody ToBody(this Indicator indicator) => new()
    {
        Code = indicator.Code,
        Title = indicator.Title,
        Nature = indicator.Nature,
        Unit = indicator.Unit,
        Direction = indicator.Direction,
        Baseline = indicator.Baseline?.ToBody(),
        Target = indicator.Target?.ToBody(),
    };

    public static ActionNote ToNote(this ActionNoteBody body) => new() { On = body.On!.Value, Text = body.Text! };

    public static ActionNoteBody ToBody(this ActionNote note) => new() { On = note.On, Text = note.Text };

    public static Annex ToAnnex(this AnnexBody body) => new() { Title = body.Title!, Uri = body.Uri!, Sha256 = body.Sha256 };

    public static AnnexBody ToBody(this Annex annex) => new() { Title = annex.Title, Uri = annex.Uri, Sha256 = annex.Sha256 };

    private static DatedValue ToValue(this DatedValueBody body) => new() { Value = MeasuredValues.Plain(body.Value!.Value), On = body.On!.Value };

    private static DatedValueBody ToBody(this DatedValue value) => new() { Value = value.Value, On = value.On };
}
