using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace Ctg.Api.OpenApi;

/// <summary>What the validators require, told in the schemas: one source for the check and for the contract.</summary>
internal sealed class ValidatorRules
{
    private readonly Dictionary<Type, IValidator> _validators = typeof(ValidatorRules).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
        .ToDictionary(type => type.BaseType!.GetGenericArguments()[0], type => (IValidator)Activator.CreateInstance(type)!);

    /// <summary>Whether callers write the type: it has a validator.</summary>
    public bool IsWritten(Type type) => _validators.ContainsKey(type);

    public void Apply(Type type, OpenApiSchema schema)
    {
        // What a validator includes for the base type is not among its own members.
        if (type.BaseType is { } parent && IsWritten(parent)) Apply(parent, schema);

        // A rule for the whole object has no member.
        foreach (var member in _validators[type].CreateDescriptor().GetMembersWithValidators().Where(m => m.Key is not null))
        {
            var name = char.ToLowerInvariant(member.Key[0]) + member.Key[1..];
            if (schema.Properties?.TryGetValue(name, out var property) != true) continue;
            foreach (var (rule, _) in member) Apply(rule, name, schema, property as OpenApiSchema);
        }
    }

    private static void Apply(IPropertyValidator rule, string name, OpenApiSchema schema, OpenApiSchema? property)
    {
        if (rule is INotNullValidator or INotEmptyValidator) (schema.Required ??= new HashSet<string>()).Add(name);
        if (property is null) return;
        if (rule is INotEmptyValidator) property.MinLength = 1;
        if (rule is ILengthValidator { Max: > 0 } length) property.MaxLength = length.Max;
        if (rule is IRegularExpressionValidator pattern) property.Pattern = pattern.Expression;
        if (rule is IBetweenValidator between) (property.Minimum, property.Maximum) = ($"{between.From}", $"{between.To}");
    }
}
