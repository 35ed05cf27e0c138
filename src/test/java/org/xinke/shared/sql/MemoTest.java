package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final List<String> made = new ArrayList<>();
    private final Memo<String, String> sut = new Memo<>(
            key -> {
                made.add(key);
                return key + "!";
            },
            2);

    @Test
    void whatIsKnownIsMadeOnce() {
        assertThat(sut.of("a")).isEqualTo("a!");
        assertThat(sut.of("a")).isEqualTo("a!");
        assertThat(made).containsExactly("a");
    }

    @Test
    void onlyTheFirstAreKept() {
        List.of("a", "b", "c", "c", "a").forEach(sut::of);
        assertThat(made).containsExactly("a", "b", "c", "c");
    }
}
