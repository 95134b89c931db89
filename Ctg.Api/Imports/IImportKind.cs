using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain;
using FluentValidation;

namespace Ctg.Api.Imports;

/// <summary>What a feature says of the files that its resources come in, registered by its <see cref="ImportKind"/>. Each goes the way of a request for one resource: its rules are nowhere else.</summary>
internal interface IImportKind
{
    /// <summary>In the order in which CSV has them.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>As the change log calls them.</summary>
    string ResourceType { get; }

    /// <summary>The sheets of a file to fill in.</summary>
    /// <param name="mediaType">One of <see cref="TableFile.MediaTypes"/>.</param>
    IReadOnlyList<WrittenSheet> Template(string mediaType) => [new("Import", [.. Columns.Select(c => c.Column.ToSheet())], [])];

    /// <summary>Reads what a file has; by default the rows of its first sheet.</summary>
    /// <param name="sheets">Those of the file.</param>
    /// <param name="mediaType">One of <see cref="TableFile.MediaTypes"/>.</param>
    ImportRows Read(IReadOnlyList<ReadSheet> sheets, string mediaType) => ImportRows.Read(sheets[0], [.. Columns.Select(c => c.Column)]);

    /// <summary>Puts into the rows what they name by a word of their own; the same few queries for one row or thousands.</summary>
    Task PrepareAsync(Session session, ImportRows rows, Caller caller);

    Task<ImportedRow> CreateAsync(UnitOfWork unit, ImportRow row, CancellationToken cancellation);

    /// <summary>Writes what the file has of a resource over what it is; what the file has no column for stays.</summary>
    Task<ImportedRow> ReviseAsync(UnitOfWork unit, Guid id, ImportRow row, CancellationToken cancellation);
}

/// <summary>A column of a file, and what people are told about it.</summary>
internal sealed record ImportColumn(TableColumn Column, Text Description, string Example);

/// <summary>What a row led to: a problem, or the resource; it is new where it was given an address.</summary>
internal sealed record ImportedRow(Problem? Problem, string? Location)
{
    public static ImportedRow Of<T>(Answer<T> answer) => new(answer.Problem, answer.Location);

    /// <summary>What a row leads to that is written as a new resource.</summary>
    public static Task<ImportedRow> CreateAsync<TBody, T>(
        ImportRow row, IValidator<TBody> validator, Func<TBody, Task<Answer<T>>> create, CancellationToken cancellation)
        where TBody : class => WriteAsync(row, validator, async body => Of(await create(body)), cancellation);

    /// <summary>What a row leads to that is written whole: read and validated as the body of a request is.</summary>
    public static async Task<ImportedRow> WriteAsync<TBody>(
        ImportRow row, IValidator<TBody> validator, Func<TBody, Task<ImportedRow>> write, CancellationToken cancellation)
        where TBody : class
    {
        var body = await Body<TBody>.OfAsync(row.ToBody(), row.Faults, validator, cancellation);
        return EndpointDefaults.RefusalOf([body]) is { } refusal ? refusal : await write(body.Value);
    }

    public static implicit operator ImportedRow(Problem problem) => new(problem, null);
}
