package org.xinke.coverage.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Derivation;
import org.xinke.coverage.plans.MajorChoice;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.coverage.plans.PlanPreview;
import org.xinke.coverage.plans.PlanQueries;
import org.xinke.coverage.plans.PlanState;
import org.xinke.coverage.plans.PlanTerms;
import org.xinke.coverage.plans.TeachingPlans;
import org.xinke.coverage.plans.TermChoice;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class PlansViewTest {
    private static final MajorChoice HISTORY = new MajorChoice("M0202", "历史学", "青禾文法学院", "UNDERGRADUATE", null);
    private static final TermChoice AUTUMN = new TermChoice("2026-2027-1", "2026–2027 学年第一学期");

    private final Plans plans = new Plans();

    @Test
    void beginsWithWhomThePlansBind() {
        assertThat(show(Role.ADMIN).getElement().getTextRecursively())
                .contains("2026 级有 1 个专业的方案已生效，共约束 60 人；1 个专业还没有方案；1 份草稿。");
    }

    @Test
    void onlyAcademicAffairsMakesPlans() {
        _assertNone(show(Role.ADMIN), Button.class);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsSaved() {
        newPlan();
        _click(button("存为草稿"));

        assertThat(plans.done).isEmpty();
        assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("学分")).isInvalid())
                .isTrue();
        assertThat(_get(MultiSelectComboBox.class).isInvalid()).isTrue();
        assertThat(_get(TextField.class, spec -> spec.withLabel("依据的文件")).getErrorMessage())
                .isEqualTo("这一项要填。");
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据的文件")), "《2026 级培养方案》");
        assertThat(_get(TextField.class, spec -> spec.withLabel("依据的文件")).isInvalid())
                .isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDraftIsMadeForEachMajorChosen() {
        newPlan();
        _setValue(_get(MultiSelectComboBox.class), Set.of(HISTORY));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("学分")), new BigDecimal("2"));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("学时")), new BigDecimal("32"));
        _setValue(_get(Select.class, spec -> spec.withLabel("开课学期")), AUTUMN);
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据的文件")), "《2026 级本科人才培养方案》");
        _click(button("存为草稿"));

        assertThat(plans.done)
                .containsExactly("2026 [M0202] "
                        + new PlanTerms(new BigDecimal("2"), new BigDecimal("32"), AUTUMN.code(), "《2026 级本科人才培养方案》"));
    }

    @Test
    void whoWillBeBoundIsShownBeforeAPlanComesIntoForce() {
        show(Role.ACADEMIC_AFFAIRS);
        _click(button("全部草稿生效"));

        PlanPreviewDialog preview = _get(PlanPreviewDialog.class);
        assertThat(preview.getElement().getTextRecursively())
                .contains("1 份方案生效后：新列入 3 人，改按新版本 60 人", "02026001 · 云知秋 · 历史学2601班 · 新列入");
        assertThat(plans.done).isEmpty();
        _click(button("确认生效"));
        assertThat(plans.done).containsExactly("in force [2]");
    }

    private void newPlan() {
        show(Role.ACADEMIC_AFFAIRS);
        _click(button("新建一版"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private Component show(Role role) {
        CurrentUser currentUser = new CurrentUser();
        Identity who = new Identity(1, "x", "某人", List.of(new Grant(role, null)), false);
        return currentUser.as(who, () -> {
            PlansView view = new PlansView(new TwoPlans(), plans, currentUser, new Beijing(), Clock.systemUTC());
            UI.getCurrent().add(view);
            view.show(2026, false, List.of(2026));
            return view;
        });
    }

    private static class Beijing extends Settings {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    /** One in force, and its next version as a draft. */
    private static class TwoPlans extends PlanQueries {
        @Override
        public List<PlanLine> lines(int cohort, boolean superseded) {
            return List.of(line(1, 1, PlanState.IN_FORCE, 60), line(2, 2, PlanState.DRAFT, 0));
        }

        @Override
        public List<MajorChoice> majors(int cohort) {
            return List.of(new MajorChoice("M0101", "软件工程", "星河信息学院", "UNDERGRADUATE", 1), HISTORY);
        }

        @Override
        public List<TermChoice> terms() {
            return List.of(AUTUMN);
        }

        @Override
        public PlanPreview preview(Collection<Long> drafts) {
            return new PlanPreview(drafts.size(), 3, 60);
        }

        @Override
        public List<PlanStudent> previewNames(long draft, int offset, int limit) {
            return List.of(
                    new PlanStudent("02026001", "云知秋", "历史学2601班", null),
                    new PlanStudent("02026002", "江听雨", "历史学2601班", CoverageState.IN_PROGRESS));
        }

        private static PlanLine line(long id, int revision, PlanState state, int bound) {
            return new PlanLine(
                    id,
                    0,
                    2026,
                    "星河信息学院",
                    "M0101",
                    "软件工程",
                    "UNDERGRADUATE",
                    revision,
                    state,
                    new BigDecimal("2.0"),
                    new BigDecimal("32.00"),
                    AUTUMN.code(),
                    AUTUMN.name(),
                    "《2026 级本科人才培养方案》",
                    Instant.parse("2026-08-20T00:00:00Z"),
                    null,
                    63,
                    bound);
        }
    }

    private static class Plans extends TeachingPlans {
        private final List<String> done = new ArrayList<>();

        @Override
        public void draft(int cohort, Collection<String> majors, PlanTerms terms) {
            done.add(cohort + " " + majors + " " + terms);
        }

        @Override
        public Derivation putIntoForce(Collection<Long> ids) {
            done.add("in force " + ids);
            return new Derivation(60, 3, 0, 0, 0, 0, 0);
        }
    }
}
