package org.xinke.figures.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.Coverage;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Decision;
import org.xinke.coverage.ScannedDocument;
import org.xinke.coverage.ui.CaseDialog;
import org.xinke.coverage.ui.DecisionForm;
import org.xinke.coverage.ui.StateWords;
import org.xinke.figures.Tally;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class CoverageViewTest {
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);

    private final School school = new School();
    private final Ledger ledger = new Ledger();
    private final CurrentUser currentUser = new CurrentUser();

    @Test
    void beginsWithTheAnswer() {
        String page = text(show(Role.ADMIN, Map.of()));

        assertThat(page).contains("5.0%", "全校 2026 级应修 400 人，已覆盖 20 人（5.0%），在修 180 人，未排 200 人。");
        assertThat(page).contains("人均 1.5 / 32 学时", "40 人通过了单元测验");
    }

    @Test
    void aPassedQuizCoversNobody() {
        assertThat(text(show(Role.ADMIN, Map.of()))).contains("覆盖以课程总评为准，测验通过不算");
    }

    @Test
    void everyNumberLeadsToItsNames() {
        String table = table(show(Role.ADMIN, Map.of()));

        assertThat(table)
                .contains("coverage?college=C01&amp;state=LEARNING\">180</a>")
                .contains("coverage?college=C02&amp;state=UNSCHEDULED\">200</a>")
                .contains("coverage?state=DUE\">400</a>")
                .contains("<a href=\"coverage?college=C01\">星河信息学院</a>");
    }

    @Test
    void theChartSaysInWordsWhatItShows() {
        CoverageChart chart = _get(show(Role.ADMIN, Map.of()), CoverageChart.class);

        assertThat(chart.getElement().getProperty("summary")).contains("青禾文法学院：应修 200 人，已覆盖 0 人");
        assertThat(chart.getElement().getProperty("model"))
                .contains("\"tone\":\"unscheduled\"")
                .doesNotContain("away");
    }

    @Test
    void theFunnelSaysWhereStudentsStayBehind() {
        assertThat(text(_get(show(Role.ADMIN, Map.of()), CoverageFunnel.class)))
                .contains("应修400 人", "已排课200 人少 200 人", "已覆盖20 人");
    }

    @Test
    void whoIsMissingInAStepIsBehindItsLink() {
        Tally tally = new Tally(
                Map.of(CoverageState.SUSPENDED, 4, CoverageState.NOT_SCHEDULED, 3, CoverageState.IN_PROGRESS, 2));
        CoverageFunnel funnel = new CoverageFunnel(
                new CoverageWords(Texts.CHINESE, ZoneId.of("Asia/Shanghai")),
                tally,
                CoverageAddress.of(QueryParameters.empty()));

        assertThat(_find(funnel, Anchor.class).stream().map(link -> link.getText() + " " + link.getHref()))
                .containsExactly(
                        "少 4 人 coverage?state=AWAY",
                        "少 3 人 coverage?state=UNSCHEDULED",
                        "少 2 人 coverage?state=LEARNING");
    }

    @Test
    void theMapSaysItInNumbersToo() {
        assertThat(html(show(Role.ADMIN, Map.of()), "<div class=\"xk-school"))
                .contains("星河信息学院", "10.0%", "20 / 200", "data-step=\"1\"");
    }

    @Test
    void aTableAcrossTheCollegesLeadsIntoEachCampus() {
        CoverageView view = show(Role.ADMIN, Map.of("by", "CAMPUS"));

        assertThat(table(view)).contains("coverage?campus=A\">云麓校区</a>", "campus=A&amp;state=LEARNING\">180</a>", "未定");
        assertThat(school.asked).containsExactly("lines MAJOR", "learning", "across CAMPUS");
    }

    @Test
    void aDayGoneByIsToldAsSuch() {
        String page = text(show(Role.ADMIN, Map.of("on", "2026-10-01")));

        assertThat(page).contains("截至2026年10月1日，全校 2026 级应修 400 人").doesNotContain("单元测验");
        assertThat(school.asked).containsExactly("lines MAJOR");
    }

    @Test
    void aListOfADayGoneByShowsNothingOfToday() {
        PeopleGrid grid = _get(show(Role.ADMIN, Map.of("on", "2026-10-01", "state", "LEARNING")), PeopleGrid.class);

        assertThat(_getFormattedRow(grid, 0)).contains("02026001", "在修").doesNotContain("1.5 / 32", "测验已通过");
    }

    @Test
    void aDayToComeIsShownAsItIsNow() {
        String page = text(show(Role.ADMIN, Map.of("on", "2030-01-01")));

        assertThat(page).doesNotContain("2030").contains("人均 1.5 / 32 学时");
    }

    @Test
    void whatIsTakenAlongSaysOfWhomAndHow() {
        CoverageAddress address = CoverageAddress.of(
                QueryParameters.simple(Map.of("state", "LEARNING", "q", "云", "on", "2026-10-01", "sort", "-CLASS")));
        About about =
                new CoverageWords(Texts.CHINESE, ZoneId.of("Asia/Shanghai")).about(address, "全校 2026 级", List.of());

        assertThat(about.title()).isEqualTo("课程覆盖名单");
        assertThat(about.scope()).containsExactly("全校 2026 级", "截至 2026年10月1日", "在修", "查找：云", "按班级从大到小排序");
    }

    @Test
    void oneStatementForEachWidget() {
        show(Role.ADMIN, Map.of());

        assertThat(school.asked).containsExactly("lines MAJOR", "learning");
    }

    @Test
    void anOfficerBeginsAtTheOwnCollege() {
        school.onlyCollege = "C01";

        CoverageView view = show(Role.COLLEGE_OFFICER, Map.of());

        assertThat(school.asked).containsExactly("lines CLASS", "learning");
        assertThat(text(view)).contains("星河信息学院 2026 级应修 200 人");
        assertThat(_find(view, Anchor.class).stream().map(Anchor::getText)).doesNotContain("全校");
    }

    @Test
    void whereNobodyIsDueThePageSaysWhatToDo() {
        school.empty = true;

        assertThat(text(_get(show(Role.ADMIN, Map.of()), EmptyNote.class))).contains("培养方案");
    }

    @Test
    void namesAreShownForAStateAndCanBeTakenToExcel() {
        CoverageView view = show(Role.ADMIN, Map.of("state", "LEARNING"));

        PeopleGrid grid = _get(view, PeopleGrid.class);
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(_getFormattedRow(grid, 0)).contains("02026001", "软件工程2601班", "1.5 / 32", "测验已通过");
        assertThat(_find(view, ExcelDownload.class)).hasSize(1);
    }

    @Test
    void aSearchWithoutResultSaysWhatToDo() {
        CoverageView view = show(Role.ADMIN, Map.of("q", "无人"));

        _assertNone(view, PeopleGrid.class);
        assertThat(text(_get(view, EmptyNote.class))).contains("清空搜索");
    }

    @Test
    void onlyAcademicAffairsDecides() {
        openCase(Role.ADMIN);

        _assertNone(DecisionForm.class);
    }

    @Test
    void aDecisionNeedsReasonAndDocument() {
        openCase(Role.ACADEMIC_AFFAIRS);
        _click(_get(Button.class, spec -> spec.withText("确认改变")));

        assertThat(ledger.orders).isEmpty();
        assertThat(_get(TextField.class, spec -> spec.withLabel("依据的文件")).isInvalid())
                .isTrue();
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDecisionSaysBeforehandWhatItChanges() {
        openCase(Role.ACADEMIC_AFFAIRS);
        Select<CoverageState> to = _get(_get(DecisionForm.class), Select.class);

        _setValue(to, CoverageState.WITHDRAWN);

        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("云知秋 将从“在修”变为“退学”。不再计入应修人数。");
        assertThat(to.getListDataView().getItems()).doesNotContain(CoverageState.PASSED, CoverageState.FAILED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDecisionCarriesTheVersionThatWasSeen() {
        openCase(Role.ACADEMIC_AFFAIRS);
        _setValue((Select<CoverageState>) _get(_get(DecisionForm.class), Select.class), CoverageState.EXEMPT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据的文件")), "教学〔2026〕12 号");
        _setValue(_get(TextArea.class), "转学前已修");
        _click(_get(Button.class, spec -> spec.withText("确认改变")));

        assertThat(ledger.orders).containsExactly(new Decision(3, CoverageState.EXEMPT, "转学前已修", "教学〔2026〕12 号"));
    }

    private void openCase(Role role) {
        CaseDialog dialog =
                new CaseDialog(new StateWords(Texts.CHINESE, ZoneId.of("Asia/Shanghai")), new Cases().one("02026001"));
        if (role == Role.ACADEMIC_AFFAIRS) {
            dialog.withDecision(ledger, () -> {});
        }
        dialog.open();
    }

    private CoverageView show(Role role, Map<String, String> parts) {
        Identity who = new Identity(1, "x", "某人", List.of(new Grant(role, null)), false);
        return currentUser.as(who, () -> {
            CoverageView view = new CoverageView(school, new Cases(), ledger, currentUser, new Beijing(), NOVEMBER);
            UI.getCurrent().add(view);
            view.open(CoverageAddress.of(QueryParameters.simple(parts)));
            return view;
        });
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static String table(Component view) {
        return html(view, "<table");
    }

    private static String html(Component view, String beginning) {
        return _find(view, Html.class).stream()
                .map(part -> part.getElement().getOuterHTML())
                .filter(part -> part.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static class Beijing extends Settings {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static class Ledger extends Coverage {
        private final List<Decision> orders = new ArrayList<>();

        @Override
        public void decide(String number, Decision order, @Nullable ScannedDocument scan) {
            orders.add(order);
        }
    }
}
