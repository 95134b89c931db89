namespace Ctg.Domain;

/// <summary>
/// The numbers of the rules, as a caller finds them in a refusal. INV rules are the invariants of the field; STG, PLN and ACT rules are the
/// guards of the state machines of a convention, an action plan and an action; DLB, SGN, AMD and DOC rules are those of the acts of a
/// convention; IND and MSR rules are about indicators and their measures; DIA rules are those of the diagnosis of a convention, CEJ rules
/// those of Cej contracts, ORG rules those of the register of organisations; MTG, PST and EVA rules are those of the meetings, the cooperation
/// posts and the evaluations of a convention; FAC and BON rules those of facilities and of what they are granted; PER rules are about personal data.
/// </summary>
public static partial class Rules
{
    /// <summary>The start is before the end, and the period as first written lasts at most five years (configurable).</summary>
    public const string Period = "INV-01";

    /// <summary>A signature is never later than the end of the convention. It may be later than its start: most are.</summary>
    public const string SignatureBeforeEnd = "INV-02";

    /// <summary>Exactly one Caf leads, and at least one local authority is a party.</summary>
    public const string Parties = "INV-03";

    /// <summary>A perimeter holds communes that exist; an EPCI, an EPT, a syndicat, a Caf or a département is expanded to its communes, and does not follow it afterwards.</summary>
    public const string Perimeter = "INV-04";

    /// <summary>Early childhood, youth and parenting, and at least one theme more (circular of 16 January 2020).</summary>
    public const string Themes = "INV-05";

    /// <summary>A commune is in the perimeter of at most one convention in force on a date, the departmental ones aside: warned of, or refused where so configured.</summary>
    public const string OneInForce = "INV-06";

    /// <summary>Once signed, dates, parties, perimeter and themes change only through an amendment; what becomes of the communes themselves is no change of them (INV-20).</summary>
    public const string FrozenOnceSigned = "INV-07";

    /// <summary>An amendment takes effect within its convention; one that puts the end off is signed before that end, or warned of.</summary>
    public const string Amendments = "INV-08";

    /// <summary>A renewal has the lead Caf of what it renews, shares a commune with it, and starts after its end (a gap is warned of).</summary>
    public const string Renewal = "INV-09";

    /// <summary>A party's assembly deliberates before the party signs, unless the signature says why not.</summary>
    public const string DeliberationBeforeSignature = "INV-10";

    /// <summary>For, against and abstentions are at most the voters, and these at most the members in office.</summary>
    public const string Votes = "INV-11";

    /// <summary>The dates of an action lie within the period of its convention.</summary>
    public const string ActionPeriod = "INV-12";

    /// <summary>The themes of an action are among those of its convention, and exactly one is its main theme.</summary>
    public const string ActionThemes = "INV-13";

    /// <summary>The communes of an action are, or were, within the perimeter of its convention.</summary>
    public const string ActionCommunes = "INV-14";

    /// <summary>A budget has one line for each nature, unit and year, and either lines of years or one of the whole.</summary>
    public const string Budget = "INV-15";

    /// <summary>What is granted for an action is no more than its planned budget: warned of.</summary>
    public const string Granted = "INV-16";

    /// <summary>A Cej and a convention may cover a commune at once: it is shown, never refused.</summary>
    public const string CejOverlap = "INV-18";

    /// <summary>Someone who holds a cooperation post has more than 0 and at most 1.00 FTE in it; a post may have several holders.</summary>
    public const string HolderFte = "INV-19";

    /// <summary>A perimeter goes on under the communes that take over its own; about one that parts from them, the parties decide.</summary>
    public const string Succession = "INV-20";

    /// <summary>A SIREN has nine digits and a valid Luhn check digit.</summary>
    public const string Siren = "INV-23";

    /// <summary>The move is one that the stage allows.</summary>
    public const string StageMove = "STG-01";

    /// <summary>From preparation on, a convention has planned dates.</summary>
    public const string StageDates = "STG-02";

    /// <summary>From preparation on, a convention covers at least one commune.</summary>
    public const string StageCommunes = "STG-03";

    /// <summary>Going back, giving up or ending early has a reason.</summary>
    public const string StageReason = "STG-04";

    /// <summary>A termination has its cause, its notification, its decision, and takes effect within the period.</summary>
    public const string StageTermination = "STG-05";

    /// <summary>A stage records what has happened: its date is not in the future (the effect of a termination may be).</summary>
    public const string StageDate = "STG-06";

    /// <summary>An abandoned or terminated convention no longer changes.</summary>
    public const string StageFinal = "STG-07";

    /// <summary>On the way to deliberation, the shared diagnosis is validated, or done without for a reason.</summary>
    public const string StageDiagnosis = "STG-08";

    /// <summary>From signature on, each party that must sign has an enforceable deliberation; a Caf, one that its board adopted.</summary>
    public const string StageDeliberations = "STG-09";

    /// <summary>Signed is what every party that must sign has signed.</summary>
    public const string StageSignatures = "STG-10";

    /// <summary>A signed convention has its signed document.</summary>
    public const string StageDocument = "STG-11";

    /// <summary>A convention has at most 1,000 deliberations, signatures, amendments and documents each.</summary>
    public const string PartsCount = "STG-12";

    /// <summary>A deliberation is that of a party.</summary>
    public const string DeliberationParty = "DLB-01";

    /// <summary>A vote that was held has its number and its day; what follows it comes after it, and no date is in the future.</summary>
    public const string DeliberationDates = "DLB-02";

    /// <summary>A deliberation that was rejected, annulled or superseded no longer changes.</summary>
    public const string DeliberationFinal = "DLB-03";

    /// <summary>Assemblies deliberate about what has come to deliberation.</summary>
    public const string DeliberationStage = "DLB-04";

    /// <summary>What is signed has come to signature, and is not signed by all yet.</summary>
    public const string SignatureStage = "SGN-01";

    /// <summary>A signature is that of a party that signs.</summary>
    public const string SignatureParty = "SGN-02";

    /// <summary>Only a signed convention is amended, and only a draft of an amendment is written.</summary>
    public const string AmendmentStage = "AMD-01";

    /// <summary>The move is one that the amendment's stage allows.</summary>
    public const string AmendmentMove = "AMD-02";

    /// <summary>An amendment changes something, and what it changes is there to be changed.</summary>
    public const string AmendmentChanges = "AMD-03";

    /// <summary>The document of what was signed is neither added nor replaced afterwards.</summary>
    public const string DocumentFrozen = "DOC-01";

    /// <summary>A document of an amendment names one that is there.</summary>
    public const string DocumentAmendment = "DOC-02";

    /// <summary>The move is one that the diagnosis's stage allows.</summary>
    public const string DiagnosisMove = "DIA-01";

    /// <summary>A validated diagnosis, or the diagnosis of an ended convention, no longer changes.</summary>
    public const string DiagnosisFinal = "DIA-02";

    /// <summary>A diagnosis that is validated has at least one finding.</summary>
    public const string DiagnosisFindings = "DIA-03";

    /// <summary>The Caf's aid for a diagnosis is at most its cost.</summary>
    public const string DiagnosisAid = "DIA-04";

    /// <summary>The theme of a finding is one of the convention's.</summary>
    public const string DiagnosisThemes = "DIA-05";

    /// <summary>The actions that answer a finding are in the plans of the convention.</summary>
    public const string DiagnosisActions = "DIA-06";

    /// <summary>The stages of a diagnosis follow each other by their dates.</summary>
    public const string DiagnosisDates = "DIA-07";

    /// <summary>A Cej ends after its start, and each extension later than the one before.</summary>
    public const string CejDates = "CEJ-01";

    /// <summary>A Cej covers at least one commune.</summary>
    public const string CejCommunes = "CEJ-02";

    /// <summary>The convention that takes over from a Cej has the Caf of the Cej among its own, and shares a commune with it.</summary>
    public const string CejSuccessor = "CEJ-03";

    /// <summary>A Caf has its code, and only a Caf has one.</summary>
    public const string OrganisationCaf = "ORG-01";
}
