package org.xinke.authoring.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Even if raw HTML got through the reader, nothing active would reach a browser. */
class CleanHtmlTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            <p>好<script>alert(1)</script></p>¦<p>好</p>
            <p onclick="alert(1)" style="x" class="y" id="z">好</p>¦<p>好</p>
            <img src="x" onerror="alert(1)">¦
            <img src="https://example.org/a.svg" alt="a">¦
            <img src="/media/../api/session" alt="a">¦
            <a href="javascript:alert(1)">好</a>¦<a>好</a>
            <a href="JaVaScRiPt:alert(1)">好</a>¦<a>好</a>
            <a href="java&#9;script:alert(1)">好</a>¦<a>好</a>
            <a href="data:text/html,x">好</a>¦<a>好</a>
            <a href="//example.org">好</a>¦<a>好</a>
            <a href="tel:12356">好</a>¦<a href="tel:12356">好</a>
            <a href="https://example.org">好</a>¦<a href="https://example.org" target="_blank" rel="noopener noreferrer">好</a>
            <iframe src="https://example.org"></iframe><p>好</p>¦<p>好</p>
            <svg><script>alert(1)</script></svg><p>好</p>¦<p>好</p>
            <math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>好¦<table></table>好
            <form action="/x"><input name="a"></form><p>好</p>¦<p>好</p>
            <h1>大</h1><h3>小</h3>¦大<h3>小</h3>
            """)
    void letsOnlyTextThrough(String html, String clean) {
        assertThat(CleanHtml.of(html).replace("\n", "")).isEqualTo(clean == null ? "" : clean);
    }
}
