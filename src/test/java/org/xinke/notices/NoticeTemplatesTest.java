package org.xinke.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinke.shared.Texts;

/** What all notices have in common, of whatever kind and in whatever language. */
class NoticeTemplatesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Stream<Arguments> all() {
        return Stream.of(NoticeKind.values())
                .flatMap(kind -> Texts.LOCALES.stream().map(locale -> Arguments.of(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFactIsSaidAndNoneIsMissing(NoticeKind kind, Locale locale) {
        NoticeWords.Said said = words(locale).inside(kind, facts(kind));
        assertThat(said.title() + said.text()).doesNotContain("{").doesNotContain("!notices");
        for (int i = 0; i < kind.facts(); i++) {
            assertThat(said.title() + said.text()).as("fact " + i).contains("<" + i + ">");
        }
        assertThat(Texts.get(locale, "notices.kind." + kind + ".name")).doesNotStartWith("!");
    }

    @ParameterizedTest
    @MethodSource("all")
    void noWordThatLiesOpenInAWrongPlace(NoticeKind kind, Locale locale) {
        NoticeWords.Said said = words(locale).outside(kind, facts(kind));
        assertThat(Discretion.breach(said.title() + said.text())).isEmpty();
    }

    /** All that is sent beside them. */
    @Test
    void norInWhatStandsAroundThem() {
        for (Locale locale : Texts.LOCALES) {
            for (String key : List.of(
                    "subject", "digest", "sms", "mailEnd", "mailEndHere", "codeSubject", "codeText", "onlyInside")) {
                String text = Texts.get(locale, "notices." + key, "1", "2");
                assertThat(text).doesNotStartWith("!");
                assertThat(Discretion.breach(text)).as(text).isEmpty();
            }
        }
    }

    @Test
    void pointsOfAGradeAreNoFact() {
        assertThat(NoticeKind.GRADES_PUBLISHED.facts()).isZero();
        assertThat(NoticeKind.GRADE_CORRECTED.facts()).isZero();
    }

    @Test
    void whatAPersonWroteIsLookedThroughOutsideAndWholeInside() {
        List<Fact> facts = List.of(Fact.text("云老师"), Fact.written("讲座：考试焦虑怎么办"), Fact.written("周三晚上"));
        NoticeWords.Said inside = words(Texts.CHINESE).inside(NoticeKind.ANNOUNCEMENT, facts);
        NoticeWords.Said outside = words(Texts.CHINESE).outside(NoticeKind.ANNOUNCEMENT, facts);
        assertThat(inside.title()).isEqualTo("讲座：考试焦虑怎么办");
        assertThat(outside.title()).isEqualTo("（内容请登录心课查看）");
        assertThat(outside.text()).contains("周三晚上", "云老师");
    }

    @Test
    void momentsAreSaidInTheReadersLanguage() {
        List<Fact> facts =
                List.of(Fact.moment(Instant.parse("2026-11-24T00:00:00Z")), Fact.word("sessions.leave.APPROVED"));
        assertThat(words(Texts.CHINESE).inside(NoticeKind.LEAVE_DECIDED, facts).text())
                .startsWith("11月24日 周二 08:00");
        assertThat(words(Locale.ENGLISH).inside(NoticeKind.LEAVE_DECIDED, facts).text())
                .contains("24 Nov Tue 08:00");
    }

    @Test
    void aNoticeHasItsFactsAndLeadsToUs() {
        Audience to = Audience.person(1);
        assertThatThrownBy(() -> Notice.of(NoticeKind.EXAM_RELEASED, to, "x", "exams"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notice.of(NoticeKind.GRADES_PUBLISHED, to, "x", "https://elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notice.of(NoticeKind.GRADES_PUBLISHED, to, "x", "//elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NoticeWords words(Locale locale) {
        return new NoticeWords(locale, ZONE);
    }

    private static List<Fact> facts(NoticeKind kind) {
        return IntStream.range(0, kind.facts())
                .mapToObj(i -> Fact.text("<" + i + ">"))
                .toList();
    }
}
