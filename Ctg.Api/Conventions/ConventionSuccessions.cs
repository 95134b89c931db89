using Ctg.Api.Conventions.Successions;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions;

/// <summary>Conventions survive the mergers of their communes (INV-20): what the import of a vintage does to those that are open.</summary>
public static class ConventionSuccessions
{
    private static readonly PerimeterCarrier<Convention> Carrier = new(
        (Of("List_Conventions_Of_Communes"), Of("Hold_Conventions"), Of("List_Convention_Documents")),
        PerimeterSuccession.Carry,
        convention => convention.Perimeter,
        ConventionWriter.SaveAsync);

    /// <summary>Carries over every open convention that holds a commune which passes whole to another, each with its change; nothing is sent where none does.</summary>
    /// <param name="session">The transaction of the import, in which the register has the communes before and after.</param>
    /// <param name="movements">Those that the vintage brings, in any order; with the splits among them, a commune that exists again is told from the one that merged.</param>
    /// <returns>How many were carried over.</returns>
    public static Task<int> CarryAsync(WriteSession session, IReadOnlyList<Movement> movements) => Carrier.CarryAsync(session, movements);

    private static Statement Of(string name) => Statement.Load($"Conventions/Sql/{name}.sql");
}
