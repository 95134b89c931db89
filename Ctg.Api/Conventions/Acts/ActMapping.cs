using Ctg.Domain.Conventions.Acts;

namespace Ctg.Api.Conventions.Acts;

/// <summary>Between what a caller writes of acts, validated, and the acts of the domain.</summary>
internal static class ActMapping
{
    public static Deliberation ToDeliberation(this NewDeliberation body, Guid id) => body.Written(new Deliberation
    {
        Id = id,
        Organisation = body.Organisation!.Value,
        Amendment = body.Amendment,
        Body = default,
        Outcome = default,
    });

    /// <summary>The act with its content as the body has it.</summary>
    public static Deliberation Written(this DeliberationBody body, Deliberation act) => act with
    {
        Body = body.Body!.Value,
        Number = body.Number,
        HeldOn = body.HeldOn,
        Outcome = body.Outcome!.Value,
        Votes = body.Votes is { } votes
            ? new Votes
            {
                InOffice = votes.InOffice!.Value,
                Present = votes.Present,
                Proxies = votes.Proxies,
                Voters = votes.Voters!.Value,
                For = votes.For!.Value,
                Against = votes.Against!.Value,
                Abstentions = votes.Abstentions!.Value,
            }
            : null,
        PublishedOn = body.PublishedOn,
        TransmittedOn = body.TransmittedOn,
        PrefectureReference = body.PrefectureReference,
        Url = body.Url,
        OpenData = body.OpenData is { } open
            ? new OpenDataOfAct { Siret = open.Siret, MatterCode = open.MatterCode, MatterName = open.MatterName, Subject = open.Subject, Prefecture = open.Prefecture }
            : null,
        Annulment = body.Annulment is { } annulment ? new Annulment { On = annulment.On!.Value, Reason = annulment.Reason! } : null,
    };

    public static DeliberationBody ToBody(this Deliberation act) => new()
    {
        Body = act.Body,
        Number = act.Number,
        HeldOn = act.HeldOn,
        Outcome = act.Outcome,
        Votes = act.Votes is { } votes
            ? new VotesBody
            {
                InOffice = votes.InOffice,
                Present = votes.Present,
                Proxies = votes.Proxies,
                Voters = votes.Voters,
                For = votes.For,
                Against = votes.Against,
                Abstentions = votes.Abstentions,
            }
            : null,
        PublishedOn = act.PublishedOn,
        TransmittedOn = act.TransmittedOn,
        PrefectureReference = act.PrefectureReference,
        Url = act.Url,
        OpenData = act.OpenData is { } open
            ? new OpenDataOfActBody { Siret = open.Siret, MatterCode = open.MatterCode, MatterName = open.MatterName, Subject = open.Subject, Prefecture = open.Prefecture }
            : null,
        Annulment = act.Annulment is { } annulment ? new AnnulmentBody { On = annulment.On, Reason = annulment.Reason } : null,
    };

    public static Signature ToSignature(this NewSignature body, Guid id) => body.Written(new Signature
    {
        Id = id,
        Organisation = body.Organisation!.Value,
        Amendment = body.Amendment,
        SignedOn = default,
        SignatoryName = "",
    });

    /// <summary>The signature with its content as the body has it.</summary>
    public static Signature Written(this SignatureBody body, Signature signature) => signature with
    {
        SignedOn = body.SignedOn!.Value,
        SignatoryName = body.SignatoryName!,
        SignatoryOffice = body.SignatoryOffice,
        Mode = body.Mode,
        Regularisation = body.Regularisation,
    };

    public static SignatureBody ToBody(this Signature signature) => new()
    {
        SignedOn = signature.SignedOn,
        SignatoryName = signature.SignatoryName,
        SignatoryOffice = signature.SignatoryOffice,
        Mode = signature.Mode,
        Regularisation = signature.Regularisation,
    };
}
