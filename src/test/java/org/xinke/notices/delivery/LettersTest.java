package org.xinke.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.notices.Channel;
import org.xinke.notices.Fact;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.SettingsByHand;
import org.xinke.shared.Json;

class LettersTest {
    private final Letters letters = new Letters();

    LettersTest() {
        letters.settings = new SettingsByHand().with("home", "https://xinke.example.edu/");
        letters.clock = Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aMailSaysWhatHappenedWhereMoreOfItIsAndHowToEndIt() {
        Letter letter = only(parcel(1, Channel.MAIL, false, "zh", "a@example.edu", "期末考试"));
        assertThat(letter.subject()).isEqualTo("心课：考试结果可以看了：期末考试");
        assertThat(letter.text())
                .contains("https://xinke.example.edu/exams", "https://xinke.example.edu/notices/settings");
        assertThat(letter.key()).isEqualTo("notice-1-1");
        assertThat(letter.toString()).doesNotContain("example");
    }

    @Test
    void aDigestIsOneMailForOnePerson() {
        List<Letter> written = letters.write(List.of(
                parcel(1, Channel.MAIL, true, "zh", "a@example.edu", "一"),
                parcel(2, Channel.MAIL, true, "zh", "a@example.edu", "二"),
                parcel(3, Channel.MAIL, false, "zh", "a@example.edu", "三")));
        assertThat(written).hasSize(2);
        assertThat(written.get(0).ids()).containsExactly(1L, 2L);
        assertThat(written.get(0).subject()).isEqualTo("心课：今天有 2 条通知");
        assertThat(written.get(0).text()).contains("：一\n", "：二\n");
    }

    @Test
    void itIsInTheReadersLanguage() {
        assertThat(only(parcel(1, Channel.MAIL, false, "en", "a@example.edu", "Final"))
                        .subject())
                .isEqualTo("Xinke: Results can be seen: Final");
    }

    @Test
    void aShortMessageIsShortAndAGroupHearsNothingOfSettings() {
        assertThat(only(parcel(1, Channel.SMS, false, "zh", "13000000000", "期末"))
                        .text())
                .isEqualTo("心课：考试结果可以看了：期末。详情请登录心课查看。");
        assertThat(only(parcel(1, Channel.WECOM, false, "zh", "key\n", "期末")).text())
                .contains("https://xinke.example.edu/exams")
                .doesNotContain("settings");
    }

    @Test
    void whatPeopleWroteIsLookedThrough() {
        assertThat(only(parcel(1, Channel.MAIL, false, "zh", "a@example.edu", "抑郁情绪小测"))
                        .text())
                .doesNotContain("抑郁");
    }

    @Test
    void withoutAnAddressThereIsNoLetter() {
        assertThat(letters.write(List.of(parcel(1, Channel.MAIL, false, "zh", null, "期末"))))
                .isEmpty();
    }

    private Letter only(Parcel parcel) {
        List<Letter> written = letters.write(List.of(parcel));
        assertThat(written).hasSize(1);
        return written.get(0);
    }

    private static Parcel parcel(
            long id, Channel channel, boolean digest, String language, @Nullable String to, String title) {
        String facts = Json.write(List.of(Fact.written(title)));
        return new Parcel(id, channel, digest, 7L, NoticeKind.EXAM_RELEASED, facts, "exams", language, to);
    }
}
