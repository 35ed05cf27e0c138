package org.xinke.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
    private final Pinyin pinyin = new Pinyin();

    @Test
    void surnamesHaveTheirOwnReading() {
        assertThat(pinyin.initials("单知秋")).isEqualTo("szq");
        assertThat(pinyin.initials("云简单")).isEqualTo("yjd");
    }

    @Test
    void namesInLettersGiveTheLettersOfTheirWords() {
        assertThat(pinyin.initials("Tom Li")).isEqualTo("tl");
        assertThat(pinyin.initials("阿依·古丽")).isEqualTo("aygl");
        assertThat(pinyin.initials("")).isEmpty();
    }
}
