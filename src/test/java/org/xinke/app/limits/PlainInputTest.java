package org.xinke.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainInputTest {
    @Test
    void namesTheParameterWithAControlCharacter() {
        assertThat(PlainInput.bad("page=1&q=%E6%9D%8E%00")).contains("q");
        assertThat(PlainInput.bad("windowId=%1b")).contains("windowId");
        assertThat(PlainInput.bad("%00=1")).contains("");
    }

    @Test
    void namesTheParameterThatIsNoText() {
        assertThat(PlainInput.bad("q=%zz")).contains("q");
    }

    @Test
    void letsWordsAndLinesPass() {
        assertThat(PlainInput.bad(null)).isEmpty();
        assertThat(PlainInput.bad("")).isEmpty();
        assertThat(PlainInput.bad("q=%E6%9D%8E+a%0Ab&v-r=uidl&flag")).isEmpty();
    }
}
