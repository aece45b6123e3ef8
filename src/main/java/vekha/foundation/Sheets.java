package vekha.foundation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Gives lists out as files, under the address of the list with «format» behind it; {@code @sheets} in templates. */
@Component("sheets")
public class Sheets {

    /** Which of the list's pages is looked at, and how, does not matter to a file of all its rows. */
    private static final Set<String> OF_THE_SCREEN =
            Set.of("format", "page", "lang", "open", "several", "mode", "table", "whole");

    private final List<SheetFormat> formats;
    private final Words words;
    private final SlowFiles slow;

    Sheets(List<SheetFormat> formats, Words words, SlowFiles slow) {
        this.formats = List.copyOf(formats);
        this.words = words;
        this.slow = slow;
    }

    /** A link to the list as a file. */
    public record Link(String label, String href) {}

    /** None yet, for rows of a kind. */
    public <R> SheetColumns<R> columnsOf(Class<R> rows) {
        return new SheetColumns<>(words);
    }

    public Sheet.Column column(String key, int width) {
        return new Sheet.Column(words.text(key), width);
    }

    /** @throws NotVisibleException when there is no such format */
    public void send(Sheet sheet, String ending, HttpServletResponse response) throws IOException {
        SheetFormat format = formats.stream()
                .filter(it -> it.ending().equals(ending))
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        Attachment file = new Attachment(FileNames.of(sheet.name(), ending), format.type());
        if (format.isWhole()) {
            whole(sheet, format, file, response);
            return;
        }
        try (OutputStream out = new Late(response, file)) {
            format.write(sheet, out);
        }
    }

    /** Whoever does not get it at once finds it among his exports. */
    private void whole(Sheet sheet, SheetFormat format, Attachment file, HttpServletResponse response)
            throws IOException {
        Path made = slow.write(file.name(), sheet, format).orElse(null);
        if (made == null) {
            response.sendRedirect(SlowFiles.ADDRESS);
            return;
        }
        try (OutputStream out = new Late(response, file)) {
            Files.copy(made, out);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** The list that is being looked at, as files of every format; the filters of the screen stay. */
    public List<Link> links(String path) {
        return links(path, null);
    }

    /** @param table which of several tables of the page */
    public List<Link> links(String path, @Nullable String table) {
        String filters = filters() + (table == null ? "" : "table=" + table + "&");
        return formats.stream()
                .map(format -> new Link(
                        words.text("sheet." + format.ending()), path + "?" + filters + "format=" + format.ending()))
                .toList();
    }

    private static String filters() {
        StringBuilder filters = new StringBuilder();
        for (String part : query().split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1 && !OF_THE_SCREEN.contains(part.substring(0, equals))) {
                filters.append(part).append('&');
            }
        }
        return filters.toString();
    }

    private static String query() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            String query = request.getQueryString();
            return query == null || !request.getMethod().equals("GET") ? "" : query;
        }
        return "";
    }

    /** Says that it is a file only with the first byte: what fails before is a page that says so. */
    private static final class Late extends OutputStream {

        private final HttpServletResponse response;
        private final Attachment file;
        private final List<OutputStream> opened = new ArrayList<>(1);

        Late(HttpServletResponse response, Attachment file) {
            this.response = response;
            this.file = file;
        }

        @Override
        public void write(int sign) throws IOException {
            out().write(sign);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out().write(bytes, from, count);
        }

        /** Nothing is sent before the server's own buffer is full: an error may still become a page. */
        private OutputStream out() throws IOException {
            if (opened.isEmpty()) {
                file.headers().forEach((header, values) -> response.setHeader(header, values.get(0)));
                opened.add(response.getOutputStream());
            }
            return opened.get(0);
        }
    }
}
