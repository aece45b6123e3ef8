package vekha.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words typed into the search field of a list, with slips of the pen: each word must begin a word of the name, or be like one.
 * Numbers of up to three digits are meant exactly: «СОШ 3» is not «СОШ 13».
 */
public record Search(String text, List<String> words) {

    /** True for rows whose column {@code words} (see {@link #folded}) is meant; {@code :words} is the parameter. */
    public static final String CONDITION = """
            not exists (select 1 from unnest(:words::text[]) as w where not (
                words ~ ('\\m' || w || case when w ~ '^[0-9]{1,3}$' then '\\M' else '' end)
                or (length(w) >= 4 and w !~ '[0-9]' and word_similarity(w, words) >= 0.45)))""";

    public static Search of(@Nullable String text) {
        String typed = text == null ? "" : NameText.clean(text);
        String some = typed.length() > 200 ? typed.substring(0, 200) : typed;
        return new Search(some, NameText.words(some));
    }

    /** The SQL for a text in which {@link #CONDITION} can look: no case, no ё, no Latin letter typed for a Cyrillic one. */
    public static String folded(String sql) {
        return "translate(lower(" + sql + "), 'ё" + NameText.LATIN + "', 'е" + NameText.CYRILLIC + "')";
    }

    /**
     * Asks for the rows of a list: {@code :words} for {@link #CONDITION}, and of which territories.
     *
     * @param territories numbers of those the reader sees, {@code :territories}
     * @param territory number of the one chosen, {@code :territory}; with 0 {@code :all} is true
     */
    public JdbcClient.StatementSpec ask(JdbcClient jdbc, String sql, Long[] territories, long territory) {
        return jdbc.sql(sql)
                .param("territories", territories)
                .param("all", territory == 0)
                .param("territory", territory)
                .param("words", words.toArray(String[]::new));
    }
}
