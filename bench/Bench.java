package bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts the packaged application on data sets of growing size and prints what its pages cost. */
public final class Bench {

    private static final Path HERE = Path.of("bench");
    private static final Path OUT = HERE.resolve("target");
    private static final int EACH = Integer.parseInt(System.getenv().getOrDefault("SECONDS_EACH", "5"));
    private static final int WARM = 3000;

    /** What takes longer than this at eight connections, in milliseconds, is warm after so many seconds. */
    private static final int DEAR = 100;

    private static final int WARM_SECONDS = 20;
    private static final int MOST_ROUNDS = 20;

    /** People work for so many times the seconds that a page is asked. */
    private static final int OFFICE_ROUNDS = 10;

    private static final String MARKS =
            "select count(*) from completion k join checkpoint c on c.id = k.checkpoint_id where c.roadmap_id = 4";

    private static final String ONLY = System.getenv().getOrDefault("PAGES", "");

    private final Counts counts = new Counts();
    private final Map<String, Result> smallest = new LinkedHashMap<>();
    private double floor;
    private double floorPerSecond;

    private Bench() {}

    public static void main(String[] sizes) throws Exception {
        Bench bench = new Bench();
        if (EACH > 0) {
            bench.floor();
        }
        for (String size : sizes.length == 0 ? new String[] {"1"} : sizes) {
            bench.measure(size);
        }
    }

    /** The same server with a constant in it. */
    private void floor() throws IOException, InterruptedException {
        String jars;
        try (var files = Files.list(OUT.resolve("app/lib"))) {
            jars = files.filter(
                            jar -> jar.getFileName()
                                    .toString()
                                    .matches(
                                            "(spring-(boot(?!.*(jpa|jdbc|flyway|hibernate|security|sql|data|transaction|thymeleaf|persistence|actuator|health|micrometer))|core|beans|context|aop|expression|web|webmvc)|tomcat|jackson|log4j|logback|slf4j|jul|snakeyaml|micrometer-(commons|observation)|jspecify|jakarta.annotation|commons-logging).*"))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", OUT.resolve("classes") + ":" + jars, "bench.Floor");
        try (Application empty = new Application(command, Map.of(), "/", OUT.resolve("floor.log"))) {
            Load.of(empty.address + "/", Map.of(), null, 8, EACH * 2);
            double before = Processes.milliseconds(empty.process());
            Load load = Load.of(empty.address + "/", Map.of(), null, 1, EACH);
            floor = (Processes.milliseconds(empty.process()) - before) / load.requests();
            floorPerSecond = load.perSecond();
            System.out.printf(
                    Locale.ROOT,
                    "floor: %.3f ms, %.0f requests/s, p50 %.2f ms, p99 %.2f ms; an empty application is ready after %d ms%n%n",
                    floor,
                    floorPerSecond,
                    load.p50(),
                    load.p99(),
                    empty.readyAfter);
        }
    }

    private void measure(String size) throws Exception {
        try (DataSet data = new DataSet(OUT, size)) {
            if (!data.filled()) {
                start(data).close();
                long begun = System.nanoTime();
                data.fill(HERE.resolve("fill.sql"));
                System.out.printf("data set %s filled in %d s%n", size, (System.nanoTime() - begun) / 1_000_000_000L);
            }
            System.out.printf(
                    "## Data set %s: %,d municipalities, %,d measures, %,d checkpoints, %,d marks%n%n",
                    size,
                    data.municipalities,
                    data.number("select count(*) from measure"),
                    data.number("select count(*) from checkpoint"),
                    data.number("select count(*) from completion"));
            if (EACH == 0) {
                count(data);
                return;
            }
            try (Application vekha = start(data)) {
                System.out.printf("ready after %d ms%n%n", vekha.readyAfter);
                pages(data, vekha);
                mark(data, vekha);
                office(data, vekha, "after all that");
            }
            try (Application vekha = start(data)) {
                office(data, vekha, "from the start");
            }
        }
    }

    private void count(DataSet data) throws Exception {
        try (Application vekha = start(data)) {
            counts.head();
            for (Page page : asked()) {
                counts.row(page, data, vekha);
            }
            System.out.println();
        }
    }

    private static List<Page> asked() {
        return Page.ALL.stream()
                .filter(page ->
                        ONLY.isEmpty() || List.of(ONLY.split(",")).stream().anyMatch(page.path()::contains))
                .toList();
    }

    private static void office(DataSet data, Application vekha, String when) throws Exception {
        Load load = new Office(data, vekha).work(OUT.resolve("office.lua"), EACH * OFFICE_ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "%nfifty people at work, %s: %.0f requests/s, p50 %.1f ms, p99 %.0f ms, %d failed; memory %d MB, %d MB of it mapped files%n%n",
                when,
                load.perSecond(),
                load.p50(),
                load.p99(),
                load.failed(),
                Processes.megabytes(vekha.process()),
                Processes.megabytes(vekha.process()) - Processes.ownMegabytes(vekha.process()));
    }

    private static Application start(DataSet data) throws IOException, InterruptedException {
        List<String> command = List.of(OUT.resolve("app/start").toAbsolutePath().toString());
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL",
                data.url(),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres",
                "VEKHA_DATA",
                OUT.resolve("files").toString());
        return new Application(command, environment, "/about", OUT.resolve("vekha.log"));
    }

    private void pages(DataSet data, Application vekha) throws Exception {
        System.out.println(
                "| page | target ms | made anew: JVM + PostgreSQL ms | × smallest | requests/s | p50 | p99 | asked again: JVM + PostgreSQL ms | × floor | requests/s | p50 | p99 | 8: requests/s | p50 | p99 | KB | SQL | 304: × floor's requests/s |");
        System.out.println("|" + "---|".repeat(18));
        for (Page page : asked()) {
            row(page(page, data, vekha));
        }
    }

    /** Until the compiler of the virtual machine has done its work: many requests, and a round costs no longer much less than the one before. */
    private static void warm(String url, Map<String, String> headers, Application vekha)
            throws IOException, InterruptedException {
        double before = Double.MAX_VALUE;
        long requests = 0;
        long begun = System.nanoTime();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double used = Processes.milliseconds(vekha.process());
            Load load = Load.of(url, headers, null, 8, EACH);
            double each = (Processes.milliseconds(vekha.process()) - used) / Math.max(1, load.requests());
            requests += load.requests();
            boolean enough =
                    requests > WARM || load.p50() > DEAR && System.nanoTime() - begun > WARM_SECONDS * 1_000_000_000L;
            if (enough && each > before * 0.95) {
                return;
            }
            before = each;
        }
    }

    private static Result page(Page page, DataSet data, Application vekha) throws Exception {
        Visitor visitor = new Visitor(vekha.address).signIn(page.login());
        Map<String, String> headers =
                new LinkedHashMap<>(Map.of("Cookie", visitor.cookie(), "Accept-Encoding", "gzip"));
        headers.putAll(Visitor.ANEW);
        String url = vekha.address + page.path();
        warm(url, headers, vekha);
        HttpResponse<byte[]> answer = visitor.get(page.path(), Map.of("Accept-Encoding", "gzip"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page.path() + " answers " + answer.statusCode());
        }
        long statements = Counts.statements(visitor, page.path(), data);
        Result.Measured anew = cost(url, headers, data, vekha);
        headers.keySet().removeAll(Visitor.ANEW.keySet());
        Load.of(url, headers, null, 8, EACH);
        Result.Measured again = cost(url, headers, data, vekha);
        Load eight = Load.of(url, headers, null, 8, EACH);
        double unchanged = 0;
        String tag = answer.headers().firstValue("etag").orElse(null);
        if (tag != null) {
            headers.put("If-None-Match", tag);
            Map<String, String> had = Map.of("If-None-Match", tag, "Accept-Encoding", "gzip");
            if (visitor.get(page.path(), had).statusCode() == 304) {
                Load.of(url, headers, null, 1, EACH);
                unchanged = Load.of(url, headers, null, 1, EACH).perSecond();
            }
        }
        return new Result(page.name(), page.target(), anew, again, eight, answer.body().length, statements, unchanged);
    }

    private static Result.Measured cost(String url, Map<String, String> headers, DataSet data, Application vekha)
            throws IOException, InterruptedException {
        double jvm = Processes.milliseconds(vekha.process());
        double postgres = Processes.milliseconds(data.process());
        Load load = Load.of(url, headers, null, 1, EACH);
        jvm = Processes.milliseconds(vekha.process()) - jvm;
        postgres = Processes.milliseconds(data.process()) - postgres;
        return new Result.Measured(new Result.Cost(jvm / load.requests(), postgres / load.requests()), load);
    }

    /** Marks checkpoints of the wide plan, as warm as a page is asked; fails when the database does not hold as many marks as were answered. */
    private void mark(DataSet data, Application vekha) throws Exception {
        Visitor visitor = new Visitor(vekha.address).signIn("coordinator1");
        Result.Measured marked = marked(visitor, data, vekha);
        long marks = marked.load().requests();
        for (int round = 1; round < MOST_ROUNDS; round++) {
            double before = marked.cost().total();
            marked = marked(visitor, data, vekha);
            marks += marked.load().requests();
            if (marks > WARM && marked.cost().total() > before * 0.95) {
                break;
            }
        }
        long before = data.statements();
        marked = marked(visitor, data, vekha);
        long statements =
                Math.round((double) (data.statements() - before) / marked.load().requests());
        row(new Result("a mark", 3, marked, marked, marked.load(), 0, statements, 0));
    }

    private static Result.Measured marked(Visitor visitor, DataSet data, Application vekha) throws Exception {
        long marks = data.number(MARKS);
        double jvm = Processes.milliseconds(vekha.process());
        double postgres = Processes.milliseconds(data.process());
        Load load = marks(visitor, data, vekha);
        jvm = Processes.milliseconds(vekha.process()) - jvm;
        postgres = Processes.milliseconds(data.process()) - postgres;
        long made = data.number(MARKS) - marks;
        if (made < load.requests() * 0.98) {
            throw new IllegalStateException(load + " but only " + made + " marks");
        }
        data.run(
                "delete from completion where checkpoint_id in (select id from checkpoint where roadmap_id = 4 and version > 1)");
        data.run(
                "update checkpoint set state = 'PLANNED', done_on = null, version = 1 where roadmap_id = 4 and version > 1");
        return new Result.Measured(new Result.Cost(jvm / made, postgres / made), load);
    }

    private static Load marks(Visitor visitor, DataSet data, Application vekha) throws Exception {
        Path script = OUT.resolve("mark.lua");
        List<Long> ids =
                data.numbers("select id from checkpoint where roadmap_id = 4 and state = 'PLANNED' order by id");
        Files.writeString(script, MarkScript.of(ids, visitor.token("/checkpoints/" + ids.get(0))));
        return Load.of(
                vekha.address,
                Map.of("Cookie", visitor.cookie(), "Content-Type", "application/x-www-form-urlencoded"),
                script,
                1,
                EACH);
    }

    private void row(Result result) {
        smallest.putIfAbsent(result.page(), result);
        long failed = result.anew().load().failed()
                + result.again().load().failed()
                + result.eight().failed();
        String text = String.join(
                " | ",
                "| " + result.page(),
                result.target() == 0 ? "" : Double.toString(result.target()),
                cost(result.anew().cost(), result.target()),
                decimal(result.anew().cost().total()
                        / smallest.get(result.page()).anew().cost().total()),
                load(result.anew().load()),
                cost(result.again().cost(), result.target()),
                decimal(result.again().cost().total() / floor),
                load(result.again().load()),
                load(result.eight()),
                decimal(result.bytes() / 1024d),
                Long.toString(result.statements()),
                result.unchanged() == 0 ? "none" : decimal(result.unchanged() / floorPerSecond));
        System.out.println(text + " |" + (failed == 0 ? "" : " " + failed + " failed"));
    }

    /** With a sign where the target is missed. */
    private static String cost(Result.Cost cost, double target) {
        String missed = target > 0 && cost.total() > target ? "!" : "";
        return decimal(cost.jvm()) + " + " + decimal(cost.postgres()) + " = " + missed + decimal(cost.total());
    }

    private static String load(Load load) {
        return String.format(Locale.ROOT, "%.0f | %.2f | %.2f", load.perSecond(), load.p50(), load.p99());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
