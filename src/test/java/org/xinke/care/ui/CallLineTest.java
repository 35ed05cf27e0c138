package org.xinke.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinke.care.HelpInfo;
import org.xinke.care.HelpLineCard;
import org.xinke.shared.Texts;

class CallLineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final HelpInfo HELP = new HelpInfo(
            Optional.of(new HelpInfo.Center(
                    "心理中心", "东区 2 楼", "010-5555 0100（总机）", "", "工作日 8:00", "来电预约", "13800000000", DAY)),
            List.of(
                    new HelpLineCard("12356", "全国统一心理援助热线", "想找人说说时", "各地公布", "卫健委", DAY),
                    new HelpLineCard("96000", "本市热线", "本市的线路", "24 小时", "本市", DAY)));

    @Test
    void theSchoolsOwnComeFirstAndARemarkIsNotDialled() {
        assertThat(CallLine.of(HELP, Texts.CHINESE))
                .extracting(CallLine::name, CallLine::shown, CallLine::tel)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("心理中心", "010-5555 0100", "01055550100"),
                        org.assertj.core.groups.Tuple.tuple("夜间值班", "13800000000", "13800000000"));
    }

    @Test
    void theLinesOfTheWholeCountryHaveEnglishWordsOthersKeepTheirs() {
        assertThat(CallLine.of(HELP, Locale.ENGLISH))
                .extracting(CallLine::name)
                .endsWith("National psychological help line", "本市热线");
    }

    @Test
    void chineseReadersGetTheWordsOfTheFiles() {
        assertThat(CallLine.of(HELP, Texts.CHINESE)).extracting(CallLine::name).contains("全国统一心理援助热线");
    }
}
