# The service in a container: its account is not root, and it writes to /data and /tmp alone.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/SanYuan.Bot --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /data
COPY --from=build /app /app
RUN chown $APP_UID /data
USER $APP_UID
VOLUME /data
# The client of SQL Server refuses to run without the image's ICU.
ENV ASPNETCORE_ENVIRONMENT=Production \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    DOTNET_EnableDiagnostics=0 \
    Urls=http://+:5080 \
    SanYuan__Storage__MediaFolder=/data/media
EXPOSE 5080
# The image has neither curl nor wget; bash opens the connection itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "/app/SanYuan.Bot.dll"]
