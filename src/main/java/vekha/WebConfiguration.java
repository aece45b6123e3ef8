package vekha;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vekha.account.ActorArgument;
import vekha.foundation.Id;

/** What every page shares: language, the actor as an argument, blank fields as absent ones, the clock. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ActorArgument actor;
    private final ShellInterceptor shell;
    private final UnchangedPages unchanged;

    WebConfiguration(ActorArgument actor, ShellInterceptor shell, UnchangedPages unchanged) {
        this.actor = actor;
        this.shell = shell;
        this.unchanged = unchanged;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Ids());
        registry.addConverter(new SentLists((ConversionService) registry, Fields.NOTHING));
    }

    /** Ids out of addresses and forms; an empty choice is none. */
    private static final class Ids implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Id.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            String typed = text == null ? "" : text.toString().strip();
            return typed.isEmpty()
                    ? null
                    : BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(to.getType()), Id.parse(typed));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(unchanged);
        registry.addInterceptor(shell);
    }

    /** Russian unless the reader chose English; the browser's language does not matter in a Russian office. */
    @Configuration
    static class Language {

        @Bean
        LocaleResolver localeResolver() {
            CookieLocaleResolver resolver = new CookieLocaleResolver("vekha-lang");
            resolver.setDefaultLocale(RUSSIAN);
            resolver.setCookieMaxAge(Duration.ofDays(365));
            resolver.setCookieHttpOnly(true);
            resolver.setCookieSameSite("Lax");
            resolver.setRejectInvalidCookies(false);
            return resolver;
        }
    }

    @Configuration
    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Addresses as a proxy tells them, when the setting says so; looked at when the application starts, as its database is. */
    @Configuration
    static class Proxy {

        @Bean
        FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders(
                @Value("${server.forward-headers-strategy:none}") String strategy) {
            FilterRegistrationBean<ForwardedHeaderFilter> filter =
                    new FilterRegistrationBean<>(new ForwardedHeaderFilter());
            filter.setEnabled(strategy.equalsIgnoreCase("framework"));
            filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @ControllerAdvice
    static class Fields {

        /** More rows than the longest plan has; the server limits the number of parameters anyway. */
        private static final int MOST_ROWS = 20_000;

        /** No keyboard types it, and the database keeps no text that holds it. */
        private static final String NOTHING = "\u0000";

        @InitBinder
        void blankIsAbsent(WebDataBinder binder) {
            binder.setAutoGrowCollectionLimit(MOST_ROWS);
            binder.registerCustomEditor(String.class, new Typed());
        }

        /** Text as it was typed, without what stands around it; what shows nothing is absent, also when it was copied out of Word. */
        private static final class Typed extends StringTrimmerEditor {

            private static final String NO_WIDTH = "\u200b\ufeff";

            Typed() {
                super(NOTHING, true);
            }

            @Override
            public void setAsText(@Nullable String text) {
                super.setAsText(text == null ? null : inner(text));
            }

            private static String inner(String text) {
                int from = 0;
                int to = text.length();
                while (from < to && showsNothing(text.charAt(from))) {
                    from++;
                }
                while (from < to && showsNothing(text.charAt(to - 1))) {
                    to--;
                }
                return text.substring(from, to);
            }

            private static boolean showsNothing(char letter) {
                return letter <= ' ' || Character.isSpaceChar(letter) || NO_WIDTH.indexOf(letter) >= 0;
            }
        }

        /**
         * A form is a record: nothing in it can be set but by its parameters, under their own names. The binder is told, for it would
         * look for setters and names in annotations with every act.
         */
        @InitBinder
        void formsAreRecords(WebDataBinder binder) {
            binder.setDeclarativeBinding(true);
            binder.setNameResolver(MethodParameter::getParameterName);
        }
    }
}
