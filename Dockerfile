FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# The packages first: this layer is made again only when a version changes.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY Ctg.Domain/Ctg.Domain.csproj Ctg.Domain/packages.lock.json Ctg.Domain/
COPY Ctg.Api/Ctg.Api.csproj Ctg.Api/packages.lock.json Ctg.Api/
RUN dotnet restore --locked-mode Ctg.Api

COPY Ctg.Domain/ Ctg.Domain/
COPY Ctg.Api/ Ctg.Api/
COPY data/ data/
RUN dotnet publish Ctg.Api --no-restore --configuration Release --output /app -p:UseAppHost=false \
 && mkdir -p /empty

# No shell and no package manager; ICU and time zones are there, which French messages, SqlClient and the date in Paris need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
# The SQLite database and its temporary files: the one place that is written to, so that the root file system may be read-only.
COPY --from=build --chown=$APP_UID:$APP_UID /empty /var/lib/ctg
VOLUME /var/lib/ctg
USER $APP_UID

ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    SQLITE_TMPDIR=/var/lib/ctg \
    ConnectionStrings__Ctg="Data Source=/var/lib/ctg/ctg.db"
EXPOSE 8080
# A first start with SQLite loads the territories before it listens.
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "Ctg.Api.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "Ctg.Api.dll"]
