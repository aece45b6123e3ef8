# Made from the jar that ./mvnw package built; nothing is fetched while the image is built.
FROM eclipse-temurin:25-jre AS packed
RUN useradd --system --uid 1001 --no-create-home vekha && mkdir /app /build && chown vekha /app /build
WORKDIR /build
COPY bin bin
COPY target/vekha.jar target/vekha.jar
# the embedded database that bin/pack starts for a moment refuses to run as root
USER vekha
RUN bin/pack /app/vekha

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 1001 --no-create-home vekha && mkdir /data && chown vekha /data
COPY --from=packed /app/vekha /app/vekha
USER vekha
WORKDIR /data
ENV VEKHA_DATA=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["/app/vekha/start"]
