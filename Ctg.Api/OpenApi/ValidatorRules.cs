using Ctg.Api.Http;
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
        foreach (var rule in _validators[type].CreateDescriptor().Rules.Where(r => r.PropertyName is not null))
        {
            var name = char.ToLowerInvariant(rule.PropertyName[0]) + rule.PropertyName[1..];
            if (schema.Properties?.TryGetValue(name, out var property) != true) continue;
            foreach (var component in rule.Components)
            {
                if (!IsForEach(rule)) Apply(component.Validator, name, schema, property as OpenApiSchema);
                else if (property is OpenApiSchema { Items: OpenApiSchema item }) Apply(component.Validator, item);
            }
        }
    }

    /// <summary>Whether a rule is for each item of a list, rather than for the list.</summary>
    private static bool IsForEach(IValidationRule rule) => rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));

    private static void Apply(IPropertyValidator rule, string name, OpenApiSchema schema, OpenApiSchema? property)
    {
        if (rule is INotNullValidator or INotEmptyValidator) (schema.Required ??= new HashSet<string>()).Add(name);
        if (property is not null) Apply(rule, property);
    }

    private static void Apply(IPropertyValidator rule, OpenApiSchema property)
    {
        if (rule is INotEmptyValidator && property.Type?.HasFlag(JsonSchemaType.Array) == true) property.MinItems = 1;
        else if (rule is INotEmptyValidator) property.MinLength = 1;
        if (rule is ICountValidator count) property.MaxItems = count.Max;
        if (rule is ILengthValidator { Max: > 0 } length) property.MaxLength = length.Max;
        if (rule is IRegularExpressionValidator pattern) property.Pattern = pattern.Expression;
        if (rule is IBetweenValidator between) (property.Minimum, property.Maximum) = ($"{between.From}", $"{between.To}");
    }
}
