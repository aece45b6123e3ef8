package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProxyTests {

    private final WebConfiguration.Proxy proxy = new WebConfiguration.Proxy();

    @Test
    void believesAProxyOnlyWhenTheSettingSaysSo() {
        assertThat(proxy.forwardedHeaders("framework").isEnabled()).isTrue();
        assertThat(proxy.forwardedHeaders("none").isEnabled()).isFalse();
    }
}
