using Ctg.Api.Http;
using FluentValidation;
using FluentValidation.Results;

namespace Ctg.Api.Batches;

internal sealed class BatchValidator : AbstractValidator<Batch>
{
    public BatchValidator()
    {
        RuleFor(b => b.Operations).NotEmpty().AtMost(Batch.MaximumOperations);
        RuleForEach(b => b.Operations).SetValidator(new BatchOperationValidator());
        RuleFor(b => b.Operations).Custom(CheckNames);
    }

    private static void CheckNames(IReadOnlyList<BatchOperation>? operations, ValidationContext<Batch> context)
    {
        var (names, creators) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (index, operation) in (operations ?? []).Index())
        {
            if (operation.Path is { } path && !PathReferences.AreTo(creators, path)) Fail(nameof(operation.Path), "unknownReference");
            if (operation.Id is not { } name) continue;
            if (!names.Add(name)) Fail(nameof(operation.Id), "repeated");
            if (operation.Method == HttpMethods.Post) creators.Add(name);

            void Fail(string member, string code) =>
                context.AddFailure(new ValidationFailure($"{nameof(Batch.Operations)}[{index}].{member}", code) { ErrorCode = code });
        }
    }
}

internal sealed class BatchOperationValidator : AbstractValidator<BatchOperation>
{
    private const int MaximumPath = 2000;
    private const int MaximumTags = 200;

    private const string NotWithMethod = "notWithMethod";

    public BatchOperationValidator()
    {
        RuleFor(o => o.Id).Like("^[A-Za-z0-9_-]{1,40}$");
        RuleFor(o => o.Method).NotNull().Like("^(GET|POST|PUT|PATCH|DELETE)$");
        RuleFor(o => o.Path).NotNull().MaximumLength(MaximumPath).Like("^/v1/[!\"$-~]+$");
        RuleFor(o => o.IfMatch).MaximumLength(MaximumTags).Like("^[ -~]+$")
            .Must((operation, tags) => tags is null || operation.Method != HttpMethods.Get).WithErrorCode(NotWithMethod);
        RuleFor(o => o.IdempotencyKey).MaximumLength(Idempotency.MaximumLength).Like("^[!-~]+$")
            .Must((operation, key) => key is null || operation.Method == HttpMethods.Post).WithErrorCode(NotWithMethod);
        RuleFor(o => o.Body).Must((operation, body) => body is null || (operation.Method != HttpMethods.Get && operation.Method != HttpMethods.Delete)).WithErrorCode(NotWithMethod);
    }
}
