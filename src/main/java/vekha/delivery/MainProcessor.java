package vekha.delivery;

import java.io.StringWriter;
import java.util.Objects;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code kept:main="${main}"} stands for {@code th:replace}: of a page that is kept, named {@code kept} in the model, it lays in the
 * pieces; of one that may be kept it makes them first; of any other it inserts the fragment.
 */
final class MainProcessor extends AbstractAttributeTagProcessor {

    private final KeptPages pages;

    MainProcessor(KeptPages pages) {
        super(TemplateMode.HTML, KeptDialect.PREFIX, null, false, "main", true, 100, true);
        this.pages = pages;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String expression,
            IElementTagStructureHandler structure) {
        if (context.getVariable("kept") instanceof KeptPage kept) {
            structure.replaceWith(new Pieces(kept.main(), token(context)), false);
            return;
        }
        Fragment main = (Fragment) StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
        String key = KeptPages.key(context.getVariable(KeptPages.variable()));
        if (key == null) {
            structure.setTemplateData(main.getTemplateModel().getTemplateData());
            structure.replaceWith(main.getTemplateModel(), true);
            return;
        }
        String token = token(context);
        CutText text = CutText.of(markup(main, context), token);
        pages.keep(
                key,
                new KeptPage(
                        Objects.toString(context.getVariable("title"), ""),
                        context.getVariable("scripts") instanceof Fragment scripts ? markup(scripts, context) : "",
                        context.getVariable("searched"),
                        text));
        structure.replaceWith(new Pieces(text, token), false);
    }

    private static String markup(Fragment fragment, ITemplateContext context) {
        StringWriter markup = new StringWriter(65_536);
        context.getConfiguration().getTemplateManager().process(fragment.getTemplateModel(), context, markup);
        return markup.toString();
    }

    private static String token(ITemplateContext context) {
        return context instanceof IWebContext web
                ? FormToken.of(web.getExchange().getAttributeValue(FormToken.ATTRIBUTE))
                : "";
    }
}
