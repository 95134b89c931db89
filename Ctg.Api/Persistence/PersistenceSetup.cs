using Microsoft.Extensions.Options;

namespace Ctg.Api.Persistence;

public static class PersistenceSetup
{
    /// <summary>Registers the database of the configuration: <c>Database:Engine</c> and <c>ConnectionStrings:Ctg</c>.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        TypeHandlers.Register();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => CreateEngine(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value, provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        return services.AddSingleton<Database>().AddSingleton<Migrator>();
    }

    private static Engine CreateEngine(DatabaseOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        var connectionString = configuration.GetConnectionString("Ctg") ?? "";
        if (options.Engine == "SqlServer") return new SqlServerEngine(connectionString);

        // A relative file stands under the content root, which is the folder that the service is started in.
        var builder = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.Combine(environment.ContentRootPath, builder.DataSource.Length == 0 ? "var/ctg.db" : builder.DataSource);
        return new SqliteEngine(builder.ToString());
    }
}
