package bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in, as a browser is. */
final class Visitor {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    /** What browsers send when told to load a page afresh. */
    static final Map<String, String> ANEW = Map.of("Cache-Control", "no-cache");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(String address) {
        this.address = address;
    }

    Visitor signIn(String login) throws IOException, InterruptedException {
        String form = form(Map.of("username", login, "password", DataSet.PASSWORD, "_csrf", token("/login")));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302
                || answer.headers().firstValue("location").orElse("").contains("error")) {
            throw new IllegalStateException(login + " cannot sign in: " + answer.statusCode());
        }
        return this;
    }

    /** What a form of that page must carry to be taken. */
    String token(String page) throws IOException, InterruptedException {
        String html = new String(get(page, Map.of()).body(), StandardCharsets.UTF_8);
        Matcher found = TOKEN.matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    HttpResponse<byte[]> get(String page, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + page));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
