package org.xinke.notices.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.notices.Fact;
import org.xinke.notices.Inbox;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.NoticeLine;
import org.xinke.shared.Json;
import org.xinke.shared.Page;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class NoticesViewTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(EIGHT, ZoneId.of("Asia/Shanghai"));

    private final Box box = new Box();

    @Test
    void theNewestStandFirstAndSayWhereToGo() {
        box.lines = List.of(
                line(2, NoticeKind.GRADES_PUBLISHED, List.of(), "grade", null),
                line(
                        1,
                        NoticeKind.ANNOUNCEMENT,
                        List.of(Fact.text("云老师"), Fact.written("带笔记本"), Fact.written("明天\n带来")),
                        "notices",
                        EIGHT));
        NoticesView view = show(0);
        assertThat(text(view)).contains("有 1 条新通知", "新 · 2026年11月24日 08:00 · 成绩公布", "课程成绩已公布", "带笔记本", "—— 云老师");
        assertThat(_find(view, Anchor.class)).extracting(Anchor::getHref).contains("grade", "notices/settings");
        assertThat(_find(view, Anchor.class, spec -> spec.withText("去看"))).hasSize(1);
    }

    @Test
    void whatStoodOnThePageHasBeenSeen() {
        box.lines = List.of(
                line(2, NoticeKind.GRADES_PUBLISHED, List.of(), "grade", null),
                line(1, NoticeKind.GRADE_CORRECTED, List.of(), "grade", EIGHT));
        show(0);
        assertThat(box.seen).containsExactly(2L);
    }

    @Test
    void anEmptyListSaysWhatWillStandThere() {
        assertThat(text(show(0))).contains("还没有通知", "没有新通知");
        assertThat(box.seen).isEmpty();
    }

    @Test
    void manyArePagedAndCanBeMarkedAtOnce() {
        box.lines = List.of(line(2, NoticeKind.GRADES_PUBLISHED, List.of(), "grade", null));
        box.total = 45;
        box.unseen = 41;
        NoticesView view = show(1);
        assertThat(text(view)).contains("第 2 页，共 3 页");
        assertThat(_find(view, Anchor.class)).extracting(Anchor::getHref).contains("notices?page=0", "notices?page=2");
        _click(_get(view, Button.class));
        assertThat(box.all).isEqualTo(1);
    }

    @Test
    void theBellCounts() {
        box.unseen = 3;
        NoticeBell bell = new NoticeBell(box);
        bell.ring();
        assertThat(bell.getElement().getOuterHTML()).contains("aria-label=\"通知，3 条新的\"", ">3<", "href=\"notices\"");
        box.unseen = 120;
        bell.ring();
        assertThat(bell.getElement().getOuterHTML()).contains(">99+<");
        box.unseen = 0;
        bell.ring();
        assertThat(bell.getElement().getOuterHTML()).contains("没有新的");
    }

    private NoticesView show(int page) {
        NoticesView view = new NoticesView(box, CLOCK);
        UI.getCurrent().add(view);
        view.show(page);
        return view;
    }

    private static NoticeLine line(long id, NoticeKind kind, List<Fact> facts, String link, @Nullable Instant seen) {
        return new NoticeLine(id, kind, Json.write(facts), link, EIGHT, seen);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static final class Box extends Inbox {
        private List<NoticeLine> lines = List.of();
        private final List<Long> seen = new ArrayList<>();
        private int total = -1;
        private int unseen = -1;
        private int all;

        @Override
        public int unseen() {
            return unseen >= 0
                    ? unseen
                    : (int) lines.stream().filter(line -> line.seenAt() == null).count();
        }

        @Override
        public Page<NoticeLine> page(int number, int size) {
            return new Page<>(lines, number, size, total >= 0 ? total : lines.size());
        }

        @Override
        public void seen(List<Long> notices) {
            seen.addAll(notices);
        }

        @Override
        public int allSeen() {
            all++;
            return unseen;
        }
    }
}
