package vekha.support;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * A page without what repeats: of siblings built alike (tag, role, states, classes, what they hold) two stay, unless something
 * elsewhere refers to one; the cells of a row all stay, as their headings do.
 *
 * @param html the page as its scripts left it, thinned out
 * @param doubles ids that something refers to and that several elements have on the whole page
 */
public record ThinPage(String html, List<String> doubles) {

    private static final String THIN_OUT = """
            () => {
              const refers = ['for', 'form', 'list', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns',
                'aria-activedescendant', 'aria-details', 'aria-errormessage', 'aria-flowto'];
              const words = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'href', 'src', 'action', 'content', 'datetime'];
              const states = ['role', 'class', 'style', 'type', 'hidden', 'disabled', 'tabindex', 'scope', 'colspan', 'rowspan', 'open', 'lang',
                'required', 'readonly', 'autocomplete', 'contenteditable'];
              const referring = new Map();
              for (const name of refers) for (const element of document.querySelectorAll('[' + name + ']'))
                for (const id of element.getAttribute(name).split(/\\s+/)) referring.set(id, [...referring.get(id) || [], element]);
              const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
              const doubles = [...new Set(ids.filter((id, at) => referring.has(id) && ids.indexOf(id) !== at))];
              const known = new Map();
              const number = text => known.get(text) ?? known.set(text, known.size).get(text);
              const wanted = element => [element, ...element.querySelectorAll('[id]')].some(it =>
                it.id && (referring.get(it.id) || []).some(from => !element.contains(from)));
              const like = text => text.replace(/[0-9a-f]{8}-[0-9a-f-]+|\\d+/g, '#');
              const own = element => [...element.attributes].map(({name, value}) => refers.includes(name) ? name
                : words.includes(name) ? name + (value.trim() ? '=' : '') : states.includes(name) || name.startsWith('aria-')
                ? name + '=' + like(value) : name === 'id' ? 'id' : '').filter(it => it).sort().join(' ');
              const whole = element => element.localName === 'tr' || element.localName === 'dl' || !!element.querySelector('[rowspan]');
              const shape = element => {
                const held = [], counts = new Map(), all = whole(element);
                for (const child of [...element.childNodes]) {
                  if (child.nodeType === 3) { if (child.data.trim()) held.push('t'); continue; }
                  if (child.nodeType !== 1) continue;
                  const its = shape(child), count = (counts.get(its) || 0) + 1;
                  counts.set(its, count);
                  if (count > 2 && !all && !wanted(child)) child.remove();
                  else if (count < 3) held.push(its);
                }
                return number(element.localName + ' ' + own(element) + '(' + held.join(' ') + ')');
              };
              shape(document.body);
              return {html: document.documentElement.outerHTML, doubles};
            }""";

    /** Scripts of the page do not run again; its styles are there when this returns. */
    private static final String SHOW = """
            async html => {
              document.documentElement.replaceWith(new DOMParser().parseFromString(html, 'text/html').documentElement);
              await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].filter(it => !it.sheet)
                .map(it => new Promise(done => { it.onload = done; it.onerror = done; })));
            }""";

    /** The page shown is thinned out itself by this. */
    @SuppressWarnings("unchecked")
    public static ThinPage of(Page page) {
        Map<String, Object> found = (Map<String, Object>) page.evaluate(THIN_OUT);
        return new ThinPage(String.valueOf(found.get("html")), (List<String>) found.get("doubles"));
    }

    /** In the place of what another page of the same host shows: what is loaded into that one stays. */
    public void showOn(Page other) {
        other.evaluate(SHOW, html);
    }
}
