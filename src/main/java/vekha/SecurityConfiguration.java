package vekha;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import vekha.account.ActorArgument;
import vekha.account.EndedSessionFilter;
import vekha.account.LongPasswords;
import vekha.account.PersonalTokens;
import vekha.account.TokenFilter;
import vekha.delivery.RepeatedPages;
import vekha.delivery.ShownPages;

/** Who may go through which door: roles by address. What is visible behind it, each room decides when loading. */
@Configuration
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/login",
        "/first-run",
        "/invitation/*",
        "/calendar-feed/*",
        "/look",
        "/about",
        "/error",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico"
    };
    private static final String[] PLANNING = {"COORDINATOR", "REGIONAL_COORDINATOR"};
    private static final String[] LOOKING = {"HEAD", "COORDINATOR", "REGIONAL_COORDINATOR"};
    private static final String[] MARKING = {
        "CURATOR", "PRINCIPAL", "RESPONSIBLE", "COORDINATOR", "REGIONAL_COORDINATOR"
    };

    /** Everything comes from our own origin; no script or style stands in a page. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /** Where signing in leads back to: a page, never a piece of one that a script had asked for. */
    private static RequestCache wholePages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> {
            String destination = request.getHeader("Sec-Fetch-Dest");
            String accepted = request.getHeader(HttpHeaders.ACCEPT);
            return request.getMethod().equals("GET")
                    && request.getHeader("HX-Request") == null
                    && (destination == null || destination.equals("document"))
                    && (accepted == null || accepted.contains("text/html"));
        });
        return cache;
    }

    /** Nobody looks at the times of single security filters, and taking them costs more than the filters. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new LongPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    /** Health and metrics: open and without filters, as their port listens on the loopback address only. */
    @Bean
    @Order(0)
    SecurityFilterChain management() {
        return new DefaultSecurityFilterChain(EndpointRequest.toAnyEndpoint());
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, PersonalTokens tokens, ApiProblems problems) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .requestMatchers("/api/v1/drafts")
                        .hasAnyRole(PLANNING)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, SignInFailure failure, ExpiredForms expired, ActorArgument actors, ShownPages shown)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/intake/**")
                        .hasAnyRole(PLANNING)
                        .requestMatchers("/dashboard/**")
                        .hasAnyRole(LOOKING)
                        .requestMatchers("/effect/**")
                        .hasAnyRole(LOOKING)
                        .requestMatchers("/region/**")
                        .hasRole("REGIONAL_COORDINATOR")
                        .requestMatchers("/regions/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/my-work/**")
                        .hasAnyRole(MARKING)
                        .requestMatchers("/verifications/**")
                        .hasAnyRole(PLANNING)
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").failureHandler(failure).successHandler(expired))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout")
                        .deleteCookies("vekha")
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE))))
                .addFilterBefore(new RepeatedPages(shown), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new EndedSessionFilter(actors), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new TokensOfPages()))
                .requestCache(cache -> cache.requestCache(wholePages()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new SignInEntryPoint()).accessDeniedHandler(expired))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }
}
