using System.Net.Sockets;
using Microsoft.Data.SqlClient;

namespace Ctg.Api.Persistence;

/// <summary>The errors of SQL Server that pass by themselves. SqlException.IsTransient is always false, so this list is ours to keep.</summary>
internal static class SqlServerErrors
{
    private static readonly HashSet<int> Transient =
    [
        -2, // The command ran into its timeout.
        20, // The instance does not support encryption yet: it is starting.
        64, // The connection broke while logging in.
        121, // The network's semaphore timeout.
        233, // The connection was closed before the login was done.
        921, // The database is being recovered.
        1205, // Chosen as the victim of a deadlock.
        1222, // A lock was not had in time.
        3960, // A snapshot conflicted with another update.
        4060, // The database cannot be opened now: it is starting or moving.
        4221, // A readable secondary waits for transactions to end.
        6005, // The server is shutting down.
        10053, // The connection was aborted by the local host.
        10054, // The connection was reset by the server.
        10060, // The server did not answer.
        10928, // Azure SQL: the limit of workers or sessions is reached.
        10929, // Azure SQL: the server is too busy.
        17142, // The server is paused.
        40197, // Azure SQL: the service failed over while it worked.
        40501, // Azure SQL: the service is busy.
        40540, // Azure SQL: the service stopped the work to fail over.
        40613, // Azure SQL: the database is not available now.
        49918, // Azure SQL: not enough resources for the request.
        49919, // Azure SQL: too many operations of creation or update.
        49920, // Azure SQL: too many operations in the subscription.
    ];

    /// <summary>On Linux a refused connection comes as number 0 with the socket's own exception inside.</summary>
    public static bool AreTransient(SqlException exception) =>
        Transient.Contains(exception.Number) || (exception.Number == 0 && exception.InnerException is SocketException or IOException);
}
