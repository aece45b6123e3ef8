# Made from the jar that ./mvnw package built; nothing is fetched while the image is built.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/vekha.jar vekha.jar
RUN java -Djarmode=tools -jar vekha.jar extract --destination vekha

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 1001 --no-create-home vekha && mkdir /data && chown vekha /data
WORKDIR /app
COPY --from=layers /build/vekha/ ./
USER vekha
ENV VEKHA_DATA=/data JAVA_TOOL_OPTIONS="-Xmx400m -XX:+UseSerialGC -XX:MaxMetaspaceSize=200m"
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-jar", "vekha.jar"]
