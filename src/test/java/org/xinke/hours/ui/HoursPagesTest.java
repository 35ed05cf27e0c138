package org.xinke.hours.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinke.hours.HoursKind;
import org.xinke.hours.OutsideHours;
import org.xinke.hours.ProofCheck.State;
import org.xinke.shared.ui.PdfDownload;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class HoursPagesTest {
    private final Papers.Booked booked = new Papers.Booked();

    @Test
    void staffReadWhatALineStandsOn() {
        assertThat(text(student(false)))
                .contains("实践 · 凭文件登记 · 2026年10月12日 · 志〔2026〕1号 · 云老师登记")
                .contains("时长多记了半小时", "更正", "−0.5 学时")
                .doesNotContain("登记学时");
        _assertNone(Button.class);
    }

    @Test
    void whoMayBooksADocument() {
        student(true);
        press("登记学时");
        Dialog dialog = _get(Dialog.class);
        save(dialog, "登记学时");
        assertThat(text(dialog)).contains("请填完整");
        fill(dialog, "志〔2026〕1号");
        save(dialog, "登记学时");
        assertThat(text(dialog)).contains("已经给这位学生记过这种学时");
        fill(dialog, "志〔2026〕2号");
        save(dialog, "登记学时");

        assertThat(booked.lines)
                .containsExactly(new OutsideHours(
                        HoursKind.PRACTICE, new BigDecimal("2"), "敬老院", "志〔2026〕2号", LocalDate.of(2026, 11, 2)));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void aLineIsMendedWithReasonAndDocument() {
        student(true);
        assertThat(_find(Button.class, spec -> spec.withText("更正"))).hasSize(2);
        _click(_find(Button.class, spec -> spec.withText("更正")).get(0));
        Dialog dialog = _get(Dialog.class);
        assertThat(text(dialog)).contains("“校外志愿服务”这一笔会保留");
        assertThat(_get(dialog, BigDecimalField.class).getHelperText()).contains("现在是 1.5 学时");
        _setValue(_get(dialog, BigDecimalField.class), BigDecimal.ONE);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("理由")), "只到了半天");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("文号")), "更1");
        save(dialog, "更正");

        assertThat(booked.corrections).hasSize(1);
        assertThat(booked.corrections.get(0).lineId()).isEqualTo(3);
        assertThat(booked.corrections.get(0).right()).isEqualByComparingTo("1");
    }

    @Test
    void aStudentHasAProofMade() {
        ProofCard card = new ProofCard(new Papers.Made(), Papers.CLOCK);
        UI.getCurrent().add(card);
        press("开具学时证明");

        assertThat(text(card)).contains(Papers.CODE, "2026年11月24日 10:00");
        assertThat(_find(card, PdfDownload.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void anybodyLearnsWhetherAProofIsTrue(State state) {
        VerifyView view = new VerifyView(new Papers.Checked(state), Papers.CLOCK);
        UI.getCurrent().add(view);
        view.show(Papers.CODE);

        String text = text(view);
        assertThat(text)
                .contains(
                        switch (state) {
                            case VALID -> "有效";
                            case SUPERSEDED -> "已被更新，不再有效";
                            case UNKNOWN -> "无效";
                            case WAIT -> "请稍后再试";
                        });
        if (state == State.VALID || state == State.SUPERSEDED) {
            assertThat(text).contains("江**", "21.5 / 32", "心理健康教育", "2026年11月24日 10:00");
        } else {
            assertThat(text).doesNotContain("江**");
        }
    }

    private void fill(Dialog dialog, String document) {
        _setValue(_get(dialog, BigDecimalField.class), new BigDecimal("2"));
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("事由")), "敬老院");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("文号")), document);
        _setValue(_get(dialog, DatePicker.class), LocalDate.of(2026, 11, 2));
    }

    private StudentHoursView student(boolean mayBook) {
        StudentHoursView view = new StudentHoursView(new Papers.Ledger(mayBook), booked, Papers.CLOCK);
        UI.getCurrent().add(view);
        view.show("20260001");
        return view;
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void save(Dialog dialog, String text) {
        _click(_get(dialog, Button.class, spec -> spec.withText(text)));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }
}
