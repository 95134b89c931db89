using System.Data.Common;
using System.Text.RegularExpressions;
using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Operations;

/// <summary>What keeps the service from starting, as one line that says what to do.</summary>
internal static partial class StartupFailure
{
    /// <returns>The line; null for a failure that nobody foresaw, which keeps its stack trace.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        InvalidTerritoryDataException or EditedMigrationException => exception.Message,
        OptionsValidationException options => string.Join(' ', options.Failures.Select(f => OwnWords().Replace(f, "$1"))),
        SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } or UnauthorizedAccessException =>
            $"The database file cannot be opened or written ({exception.Message.TrimEnd('.')}): run 'ctg migrate' where there is none yet, make its folder writable, or name another one in ConnectionStrings:Ctg.",
        DatabaseUnavailableException => Explain(exception.InnerException!) ?? "The database does not answer: check ConnectionStrings:Ctg, and that the server runs.",
        SqliteException { SqliteErrorCode: 1 } => "The database has no schema of this release: run 'ctg migrate'.",
        SqliteException { SqliteErrorCode: 26 } => "The file named in ConnectionStrings:Ctg is not a SQLite database: name another one.",
        DbException => $"The database cannot be used ({FirstLine(exception)}): check ConnectionStrings:Ctg, and that the server answers.",
        ListeningException => $"The service cannot listen where it is told to ({FirstLine(exception).TrimEnd('.')}): "
            + "choose an address that is free with --urls http://127.0.0.1:5080, or correct Kestrel:Endpoints or Kestrel:Certificates.",
        IOException => $"A file or folder cannot be used ({FirstLine(exception).TrimEnd('.')}): correct ConnectionStrings:Ctg or Territories:Folder.",
        InvalidDataException or FormatException => $"The configuration cannot be read: {FirstLine(exception)} {FirstLine(exception.InnerException)}".TrimEnd(),
        InvalidOperationException when exception.Message.Contains("configuration value", StringComparison.OrdinalIgnoreCase) =>
            $"A configuration value is wrong: {FirstLine(exception)}",
        ArgumentException when exception.Source is "Microsoft.Data.Sqlite" or "Microsoft.Data.SqlClient" or "System.Data.Common" =>
            $"ConnectionStrings:Ctg is wrong: {FirstLine(exception)}",
        AggregateException { InnerException: { } inner } => Explain(inner),
        _ => null,
    };

    /// <summary>What the validation of data annotations puts around the message of an attribute.</summary>
    [GeneratedRegex("^DataAnnotation validation failed for .* with the error: '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex OwnWords();

    private static string FirstLine(Exception? exception) => exception?.Message.Split('\n')[0].Trim() ?? "";
}
