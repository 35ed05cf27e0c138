package org.xinke.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Texts;

/** Somebody in need is told a number of a box: it has to be the same box on paper and on the screen. */
class SupportCardTest {
    private static final Path LESSON = Path.of("content/units/u12/l15/lesson.md");
    private static final Path CARD = Path.of("src/main/frontend/journal/practice/models.ts");

    @Test
    void boxesHaveTheSameOrderOnPaperAndOnTheScreen() throws IOException {
        assertThat(boxes().stream().map(box -> Texts.get(Texts.CHINESE, "practice.support-card.part." + box)))
                .containsExactlyElementsOf(paper());
    }

    @Test
    void whoIsInNeedIsSentToTheCallsAndToTheRightNumber() throws IOException {
        String lesson = Files.readString(LESSON);
        assertThat(boxes().indexOf("professional") + 1).isEqualTo(5);
        assertThat(lesson).contains("先别写，点卡片最上面的电话；第 5 格“专业的帮助”里也有").doesNotContain("请直接跳到第五格");
    }

    private static List<String> boxes() throws IOException {
        Matcher found = Pattern.compile("CARD_BOXES = \\[(.*?)]").matcher(Files.readString(CARD));
        assertThat(found.find()).isTrue();
        return Arrays.stream(found.group(1).split(", "))
                .map(name -> name.replace("'", ""))
                .toList();
    }

    private static List<String> paper() throws IOException {
        String task =
                Files.readString(LESSON).replaceFirst("(?s).*piece: support-card} -->(.*?)<!-- /practice -->.*", "$1");
        return Pattern.compile("^\\d+\\. \\*\\*(.+?)\\*\\*", Pattern.MULTILINE)
                .matcher(task)
                .results()
                .map(line -> line.group(1))
                .toList();
    }
}
