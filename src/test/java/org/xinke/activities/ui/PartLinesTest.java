package org.xinke.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.activities.Part;

class PartLinesTest {
    @Test
    void aLineIsAPartAndANumberBehindItItsPlaces() {
        List<Part> parts = List.of(new Part("演员", 4), new Part("第 2 组", 12), new Part("观众", null));
        assertThat(PartLines.read("演员 4\n\n 第 2 组  12 \n观众")).isEqualTo(parts);
        assertThat(PartLines.read(PartLines.write(parts))).isEqualTo(parts);
        assertThat(PartLines.read("")).isEmpty();
    }
}
