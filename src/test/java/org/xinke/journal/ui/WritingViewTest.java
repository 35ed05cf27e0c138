package org.xinke.journal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.content.Block.Readers;
import org.xinke.journal.OwnWriting;
import org.xinke.journal.Reflections;
import org.xinke.journal.WritingKind;
import org.xinke.journal.WritingPlace;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class WritingViewTest {
    private static final Instant AT = Instant.parse("2026-09-08T02:05:00Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneId.of("Asia/Shanghai"));

    @Test
    void saysHowFarEachTextIsAndWhoHasReadIt() {
        assertThat(shown(
                        new OwnWriting(place("L3-T1", WritingKind.TRAINING, Readers.TEACHER), AT, AT, 2, AT),
                        new OwnWriting(place("L3-R1", WritingKind.REFLECTION, Readers.TEACHER), AT, null, 0, null),
                        new OwnWriting(place("L10-R1", WritingKind.REFLECTION, Readers.AUTHOR), null, null, 0, null)))
                .contains("训练 · L3 求助", "2026年9月8日 10:05 交上", "任课教师读过 2 次，最近 2026年9月8日 10:05")
                .contains("草稿，2026年9月8日 10:05 保存", "交上以后，任课教师能读")
                .contains("还没写", "只有你自己能读");
    }

    @Test
    void eachLeadsToThePageThatAsksForIt() {
        shown(new OwnWriting(place("L3-T1", WritingKind.TRAINING, Readers.TEACHER), null, null, 0, null));

        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lessons/L3/L3-P10");
    }

    @Test
    void beforeTheFirstLessonItSaysWhatWillStandHere() {
        assertThat(shown()).contains("还没有要写的");
    }

    private static WritingPlace place(String blockId, WritingKind kind, Readers readers) {
        return new WritingPlace("L3", "求助", "L3-P10", blockId, kind, "写几句", readers);
    }

    private static String shown(OwnWriting... all) {
        WritingView view = new WritingView(
                new Reflections() {
                    @Override
                    public List<OwnWriting> all() {
                        return List.of(all);
                    }
                },
                CLOCK);
        UI.getCurrent().add(view);
        return view.getElement().getTextRecursively();
    }
}
