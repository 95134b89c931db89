using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Changes;

/// <summary>Which changes to read; every parameter given must hold.</summary>
public sealed record ChangeQuery
{
    /// <summary>The longest wait, in seconds.</summary>
    public const int MaximumWait = 30;

    /// <summary>The number of the last change that is known: those after it are read. Left out, from the first on. A stream goes on after Last-Event-ID, where that is sent.</summary>
    public long After { get; set; }

    /// <summary>What was changed; by default anything.</summary>
    public IReadOnlyList<ResourceType>? Types { get; set; }

    /// <summary>The code of a Caf: changes of what is its own, alone or with others.</summary>
    [RegularExpression(CafCode.Pattern)]
    public string? Caf { get; set; }

    /// <summary>How many seconds to wait for a change where there is none yet, 0 to 30. A stream waits by itself.</summary>
    [Range(0, MaximumWait)]
    public int Wait { get; set; }

    /// <summary>How many changes at most, 1 to 200.</summary>
    [Range(1, PageQuery.MaximumLimit)]
    public int Limit { get; set; } = PageQuery.DefaultLimit;
}
