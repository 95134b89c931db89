namespace Ctg.Domain.Conventions.Acts;

/// <summary>What a deliberation must be, whatever it is about.</summary>
internal static class DeliberationRules
{
    public static IEnumerable<Refusal> For(Deliberation act, DateOnly today) =>
    [
        .. Held(act),
        .. Follows(act.PublishedOn, "/publishedOn", act, today),
        .. Follows(act.TransmittedOn, "/transmittedOn", act, today),
        .. Follows(act.Annulment?.On, "/annulment/on", act, today),
        .. ActRules.NotInTheFuture(act.Outcome == DeliberationOutcome.Planned ? null : act.HeldOn, "/heldOn", today),
        .. act.Votes is { } votes ? Counted(votes) : [],
        .. Siren.SiretRefusals(act.OpenData?.Siret, "/openData/siret"),
    ];

    private static IEnumerable<Refusal> Held(Deliberation act)
    {
        if (act.Outcome == DeliberationOutcome.Planned) yield break;
        if (act.HeldOn is null) yield return new(Rules.DeliberationDates, "/heldOn", new("Le jour de la séance est requis.", "The day of the session is required."));
        if (string.IsNullOrWhiteSpace(act.Number)) yield return new(Rules.DeliberationDates, "/number", new("Le numéro de l'acte est requis.", "The number of the act is required."));
    }

    /// <summary>Publication, transmission and annulment are those of a vote that was won, and come after it.</summary>
    private static IEnumerable<Refusal> Follows(DateOnly? date, string pointer, Deliberation act, DateOnly today)
    {
        if (date is null) yield break;
        if (act.Outcome != DeliberationOutcome.Adopted)
            yield return new(Rules.DeliberationDates, pointer, new("Seule une délibération adoptée a cette date.", "Only an adopted deliberation has this date."));
        if (date < act.HeldOn)
            yield return new(Rules.DeliberationDates, pointer, new("Cette date précède la séance.", "This date is before the session."));
        foreach (var refusal in ActRules.NotInTheFuture(date, pointer, today)) yield return refusal;
    }

    private static IEnumerable<Refusal> Counted(Votes votes)
    {
        if (votes.For + votes.Against + votes.Abstentions > votes.Voters)
            yield return new(Rules.Votes, "/votes", new(
                "Les pour, contre et abstentions dépassent le nombre de votants.", "For, against and abstentions are more than the voters."));
        if (votes.Voters > votes.InOffice)
            yield return new(Rules.Votes, "/votes/voters", new(
                "Les votants dépassent le nombre de membres en exercice.", "The voters are more than the members in office."));
        if (votes.Present + (votes.Proxies ?? 0) < votes.Voters || votes.Present > votes.InOffice)
            yield return new(Rules.Votes, "/votes/present", new(
                "Les présents et les pouvoirs ne correspondent pas aux votants et aux membres en exercice.",
                "Those present and the proxies do not fit the voters and the members in office."));
    }
}
