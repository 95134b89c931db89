namespace Ctg.Api.Persistence;

/// <summary>
/// A table whose rows stand beside an aggregate, for queries. Its writer writes them anew with each change, and <c>ctg verify</c> holds them
/// against the document; both ask here what they are.
/// </summary>
/// <param name="Name">As in <c>convention_caf</c>.</param>
/// <param name="Rows">The rows of an aggregate, with a member for each column but the key; the first tells the rows of one aggregate apart.</param>
/// <param name="InsertAsync">Inserts the rows of an aggregate under its key.</param>
internal sealed record ChildTable<T>(string Name, Func<T, IEnumerable<object>> Rows, Func<WriteSession, long, T, Task> InsertAsync);
