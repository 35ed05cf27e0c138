package org.xinke.lessons.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.journal.ReflectionRead;
import org.xinke.journal.ui.ReflectionCard;
import org.xinke.journal.ui.ReflectionEditor;
import org.xinke.lessons.Missing;
import org.xinke.lessons.OpenLesson;
import org.xinke.lessons.SampleLesson;
import org.xinke.shared.ui.Prose;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class LessonViewTest {
    private final Reader reader = new Reader();

    @Test
    void opensWhereTheReaderStopped() {
        LessonView view = show(null);

        assertThat(_get(view, H1.class).getText()).isEqualTo("自测");
        assertThat(view.getPageTitle()).isEqualTo("自测 · 心理健康是什么");
        assertThat(reader.visited).containsExactly("P2");
    }

    @Test
    void pagesLeadBackAndOn() {
        LessonView view = show("P2");

        assertThat(hrefs(view)).contains("lessons/L1/P1", "lessons/L1/P3");
    }

    @Test
    void theLastPageLeadsToTheCourse() {
        assertThat(_get(show("P4"), Anchor.class, spec -> spec.withClasses("xk-turn-on"))
                        .getHref())
                .isEqualTo("course");
    }

    @Test
    void everyPageCarriesTheHelpCard() {
        for (String page : List.of("P1", "P2", "P3", "P4")) {
            assertThat(hrefs(show(page))).contains("tel:12356");
        }
    }

    @Test
    void proseIsShownAsItStands() {
        assertThat(_get(show("P4"), Prose.class).getElement().getProperty("innerHTML"))
                .isEqualTo("<p>带走一张<b>地图</b></p>");
    }

    @Test
    void aSelfCheckSendsNeitherKeyNorReasonBeforehand() {
        SelfCheckCard card = _find(show("P2"), SelfCheckCard.class).get(0);

        assertThat(json(card, "check")).contains("位置会变").doesNotContain("right", "没有固定的座位");
        assertThat(card.getElement().getPropertyRaw("feedback")).isNull();
    }

    @Test
    void aSelfCheckGivesTheReasonOfTheAnswer() {
        SelfCheckCard card = _find(show("P2"), SelfCheckCard.class).get(0);

        fire(card, "xk-answer", Map.of("chosen", "1"));

        assertThat(json(card, "feedback")).contains("没有固定的座位").doesNotContain("对，看一段路");
        assertThat(card.getElement().getProperty("status")).contains("不计分");
    }

    @Test
    void theNextStageOfACaseComesWithTheAnswer() {
        CaseCard card = _get(show("P1"), CaseCard.class);
        assertThat(json(card, "study")).contains("开头").doesNotContain("后来");

        fire(card, "xk-go-on", Map.of("id", "L1-Q1"));
        assertThat(json(card, "study")).contains("后来").doesNotContain("结尾");

        fire(card, "xk-go-on", Map.of("id", "L1-Q2"));
        assertThat(json(card, "study")).contains("结尾", "讨论");
    }

    @Test
    void aNoteFromBeforeTheyWereSealedIsTakenAlongOnce() {
        reader.notes.put("L1-Q1", "她没睡好");
        CaseCard card = _get(show("P1"), CaseCard.class);
        assertThat(json(card, "study")).contains("她没睡好");

        fire(card, "xk-sealed", Map.of("id", "L1-Q1"));

        assertThat(reader.notes).containsEntry("L1-Q1", "");
    }

    @Test
    void aTrainingHasAPlaceToHandInOrSaysThatItStays() {
        LessonView view = show("P1");

        assertThat(text(view)).contains("交在下面，文字、照片都行", "交这次训练", "做完留在你自己手里，什么都不用交");
        assertThat(_find(view, ReflectionEditor.class)).singleElement().satisfies(field -> assertThat(
                        field.getElement().getProperty("url"))
                .isEqualTo("api/v1/lessons/L1/reflections/L1-T1/draft"));
    }

    @Test
    void aTrainingHandedInSaysWhoHasReadIt() {
        LessonView view = show("P1");

        fire(_get(view, ReflectionEditor.class), "xk-hand-in", Map.of("text", "睡得多的那天话也多", "number", 1.0));

        assertThat(text(view)).contains("睡得多的那天话也多", "还没有人读过");
    }

    @Test
    void photosOfATrainingCanBeTakenAwayUntilItIsHandedIn() {
        reader.photos.add(41L);
        LessonView view = show("P1");
        assertThat(text(view)).contains("最多 2 张", "地点、时间和机型会去掉");

        _get(view, Button.class, spec -> spec.withText("拿掉")).click();
        assertThat(reader.photos).isEmpty();

        reader.photos.add(42L);
        fire(_get(view, ReflectionEditor.class), "xk-hand-in", Map.of("text", "见照片", "number", 1.0));
        _assertNone(view, Button.class, spec -> spec.withText("拿掉"));
    }

    @Test
    void aCaseSaysThatNobodyElseReadsTheNotes() {
        assertThat(json(_get(show("P1"), CaseCard.class), "words")).contains("只有你自己看得到");
    }

    @Test
    void aReflectionSaysWhoCanReadItBeforeOneWrites() {
        List<ReflectionCard> cards = _find(show("P3"), ReflectionCard.class);

        assertThat(text(cards.get(0))).contains("只有你所在教学班的任课教师能读", "每读一次都有记录");
        assertThat(text(cards.get(1))).contains("谁能读：只有你自己");
        assertThat(_find(ReflectionEditor.class)).hasSize(2);
    }

    @Test
    void aReflectionHandedInShowsWhoHasReadIt() {
        reader.reads.add(new ReflectionRead("云老师", Instant.parse("2026-09-08T02:05:00Z")));
        LessonView view = show("P3");

        fire(_find(view, ReflectionEditor.class).get(0), "xk-hand-in", Map.of("text", "我原来想得太窄", "number", 1.0));

        ReflectionCard card = _find(view, ReflectionCard.class).get(0);
        assertThat(_find(card, ReflectionEditor.class)).isEmpty();
        assertThat(text(card)).contains("我原来想得太窄", "谁在什么时候读过", "云老师，2026年9月8日 10:05");
    }

    @Test
    void aReflectionWhoseKeyIsLostSaysSoAndOffersNoEmptyField() {
        reader.keyLost = true;
        LessonView view = show("P3");

        assertThat(text(_find(view, ReflectionCard.class).get(0))).contains("打不开", "0a1b2c3d4e5f", "没有丢");
        assertThat(_find(view, ReflectionEditor.class)).isEmpty();
    }

    @Test
    void theLastPageListsExactlyWhatIsMissing() {
        reader.missing.add(new Missing("P2", "自测", Missing.Kind.CHECK, 1));
        reader.missing.add(new Missing("P3", "写几句", Missing.Kind.REFLECTION, 1));

        CompletionCard card = _get(show("P4"), CompletionCard.class);

        assertThat(_find(card, Anchor.class))
                .extracting(Anchor::getHref, Anchor::getText)
                .containsExactly(
                        tuple("lessons/L1/P2", "第 2 页《自测》：还有 1 道自测没答对过"), tuple("lessons/L1/P3", "第 3 页《写几句》：反思还没交"));
    }

    @Test
    void aCompleteLessonLeadsToTheNextOne() {
        reader.completedAt = Instant.parse("2026-09-09T02:00:00Z");

        assertThat(_find(_get(show("P4"), CompletionCard.class), Anchor.class))
                .extracting(Anchor::getHref, Anchor::getText)
                .startsWith(tuple("lessons/L2", "下一课：下一节"));
    }

    @Test
    void whatMakesALessonReadIsSaidOnItsFirstPage() {
        assertThat(text(show("P1"))).contains("自测各答对一次", "1 学时是 45 分钟");
    }

    @Test
    void aCompleteLessonSaysWhatItWasWorth() {
        reader.completedAt = Instant.parse("2026-09-09T02:00:00Z");

        assertThat(text(_get(show("P4"), CompletionCard.class))).contains("这节课读完了", "2026年9月9日读完，记 1 个在线学时");
    }

    @Test
    void aNewerVersionIsOfferedNotForced() {
        _assertNone(show("P2"), Button.class, spec -> spec.withText("读新版"));
        reader.newer = true;
        LessonView view = show("P2");

        _get(view, Button.class, spec -> spec.withText("读新版")).click();

        assertThat(reader.movedToNewest).isTrue();
    }

    @Test
    void aHardLessonShowsItsNoteAndTheWayRoundFirst() {
        reader.note = SampleLesson.NOTE;
        LessonView view = show(null);

        assertThat(text(view)).contains("这节课会谈到失去。", "也可以只读两页，学时一样。");
        assertThat(reader.visited).isEmpty();

        _get(view, Button.class, spec -> spec.withText("我准备好了，开始读")).click();
        assertThat(_get(view, H1.class).getText()).isEqualTo("自测");
    }

    @Test
    void theWayRoundIsOneTapAndLeadsPastTheHardPages() {
        reader.note = SampleLesson.NOTE;
        LessonView view = show(null);

        _get(view, Button.class, spec -> spec.withText("走另一条路，学时一样")).click();

        assertThat(_get(view, H1.class).getText()).isEqualTo("写几句");
        assertThat(hrefs(view)).contains("lessons/L1/P4").doesNotContain("lessons/L1/P2");
    }

    private LessonView show(@Nullable String pageId) {
        LessonView view = reader.view();
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        OpenLesson lesson = reader.lesson(Set.of("P1"));
        view.show(lesson, pageId);
        return view;
    }

    private static List<String> hrefs(Component view) {
        return _find(view, Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static String json(Component component, String property) {
        return String.valueOf(component.getElement().getPropertyRaw(property));
    }

    private static void fire(Component component, String type, Map<String, Object> detail) {
        JsonObject data = Json.createObject();
        detail.forEach((name, value) -> {
            if (value instanceof Double number) {
                data.put("event.detail." + name, number);
            } else {
                data.put("event.detail." + name, value.toString());
            }
        });
        component
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(component.getElement(), type, data));
    }
}
