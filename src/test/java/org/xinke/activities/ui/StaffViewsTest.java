package org.xinke.activities.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.activities.Activities;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivityPlan;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Audience;
import org.xinke.activities.BoardFilter;
import org.xinke.activities.BoardLine;
import org.xinke.activities.BoardQueries;
import org.xinke.activities.Charge;
import org.xinke.activities.MyActivities.Choice;
import org.xinke.activities.Participant;
import org.xinke.activities.Participants;
import org.xinke.activities.PlanQueries;
import org.xinke.activities.PlanQueries.Named;
import org.xinke.activities.PlanQueries.Template;
import org.xinke.activities.SignUpState;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.activities.held.Approvals;
import org.xinke.activities.held.Halls;
import org.xinke.activities.held.Proofs;
import org.xinke.activities.held.Summaries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class StaffViewsTest {
    private final CurrentUser currentUser = new CurrentUser();
    private final List<String> done = new ArrayList<>();
    private ActivityState state = ActivityState.OPEN;

    @Test
    void anOpenOneIsBegunByOneButtonAndCancelledWithAReason() {
        assertThat(text(hold(Role.INSTRUCTOR))).contains("报名中", "1 / 30 人", "候补 1 人");
        press("开始签到");
        press("取消活动");
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("取消活动")));
        assertThat(text(dialog)).contains("请填完整");
        _setValue(_get(dialog, TextField.class), "下雨");
        _click(_get(dialog, Button.class, spec -> spec.withText("取消活动")));
        assertThat(done).containsExactly("open", "cancel 下雨");
    }

    @Test
    void inTheHallTheDigitsStandLarge() {
        state = ActivityState.RUNNING;
        assertThat(text(hold(Role.INSTRUCTOR))).contains("2468", "念给大家听", "500 字", "还差 2 张");
        press("全到");
        press("结束签到");
        assertThat(done).containsExactly("all", "finish");
    }

    @Test
    void afterwardsStaffApproveAndStudentsDoNot() {
        state = ActivityState.DONE;
        assertThat(text(hold(Role.INSTRUCTOR))).contains("1 人已符合要求");
        press("一键认定");
        assertThat(done).containsExactly("approve all");
        UI.getCurrent().removeAll();
        assertThat(text(hold(Role.STUDENT))).contains("等负责老师认定学时");
        _assertNone(Button.class, spec -> spec.withText("一键认定"));
    }

    @Test
    void aTemplateFillsTheFormAndIsSaved() {
        PlanView view = plan(Role.INSTRUCTOR);
        @SuppressWarnings("unchecked")
        Select<Template> template = _get(Select.class, spec -> spec.withLabel("模板"));
        _setValue(template, new Plans().templates().get(0));
        _setValue(_get(TextField.class, spec -> spec.withLabel("地点")), "小剧场");
        press("保存");
        assertThat(text(view)).contains("请填完整");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Named> audience = _get(MultiSelectComboBox.class);
        _setValue(audience, Set.copyOf(new Plans().audiences()));
        Known.as(currentUser, Role.INSTRUCTOR, () -> {
            try {
                press("保存");
            } catch (IllegalArgumentException | IllegalStateException navigation) {
                // there is no route to go to in this test
            } catch (NotFoundException navigation) {
                // the same
            }
            return true;
        });
        assertThat(done).containsExactly("make 情景剧《字幕》 DRAMA 1");
    }

    @Test
    void theBoardBeginsWithTheAnswer() {
        BoardView view = new BoardView(new Board(), currentUser, Known.CLOCK);
        UI.getCurrent().add(view);
        Known.as(currentUser, Role.CENTER, () -> {
            view.show(BoardAddress.ALL);
            return true;
        });
        assertThat(text(view)).contains("共 1 个活动，报名 28 人次", "1 个已结束的活动还没有写小结", "新建活动");
        assertThat(BoardAddress.of(
                                BoardAddress.ALL.withState(ActivityState.DONE).query())
                        .state())
                .isEqualTo(ActivityState.DONE);
    }

    private HoldView hold(Role role) {
        Charge charge = new Charge() {
            @Override
            public boolean reads() {
                return true;
            }
        };
        Holding holding = new Holding(
                new Planned(), new People(), new Hall(), new Approving(), new Proofs(), new ActivityPictures(), charge);
        SummaryCard card = new SummaryCard(new NoPictures(), new ActivityPictures(), new Limits());
        HoldView view = new HoldView(new People(), holding, card, currentUser, Known.CLOCK) {
            @Override
            void show(long id) {
                Known.as(currentUser, role, () -> {
                    super.show(id);
                    return true;
                });
            }
        };
        UI.getCurrent().add(view);
        view.show(7);
        return view;
    }

    private PlanView plan(Role role) {
        PlanView view =
                new PlanView(new Planned(), new People(), new Plans(), new Known.Mine(), currentUser, Known.CLOCK);
        UI.getCurrent().add(view);
        Known.as(currentUser, role, () -> {
            view.begin();
            return true;
        });
        return view;
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }

    private final class Planned extends Activities {
        @Override
        public long make(ActivityPlan plan) {
            done.add("make " + plan.title() + " " + plan.kind() + " " + plan.hours());
            return 7;
        }

        @Override
        public void cancel(long id, String reason) {
            done.add("cancel " + reason);
        }
    }

    private final class People extends Participants {
        @Override
        public Activity activity(long id) {
            return Known.activity(state, false, false);
        }

        @Override
        public List<Participant> all(long id) {
            return List.of(
                    Known.participant(1, SignUpState.JOINED, Known.TWO, null, true, null),
                    Known.participant(2, SignUpState.WAITING, null, null, false, null));
        }
    }

    private final class Hall extends Halls {
        @Override
        public void open(long id) {
            done.add("open");
        }

        @Override
        public void callAll(long id) {
            done.add("all");
        }

        @Override
        public void finish(long id) {
            done.add("finish");
        }
    }

    private final class Approving extends Approvals {
        @Override
        public int approveAll(long id) {
            done.add("approve all");
            return 1;
        }
    }

    private static final class NoPictures extends Summaries {
        @Override
        public Pictured pictures(long id) {
            return new Pictured(List.of(), 0);
        }
    }

    private static final class Limits extends ActivitySettings {
        @Override
        public int summaryCharacters() {
            return 500;
        }

        @Override
        public int summaryPicturesLeast() {
            return 2;
        }

        @Override
        public int summaryPicturesMost() {
            return 3;
        }
    }

    private static final class Plans extends PlanQueries {
        @Override
        public List<Template> templates() {
            return List.of(new Template("P1", "情景剧《字幕》", ActivityKind.DRAMA, new BigDecimal("1.0"), 60, "演职 8–12 人"));
        }

        @Override
        public List<Named> audiences() {
            return List.of(new Named(Audience.EVERYBODY, ""));
        }
    }

    private static final class Board extends BoardQueries {
        @Override
        public Totals totals(BoardFilter filter) {
            return new Totals(1, 28, 0, 1, 0);
        }

        @Override
        public List<BoardLine> lines(BoardFilter filter, int offset, int limit) {
            return List.of(new BoardLine(
                    7,
                    ActivityKind.OUTWARD,
                    "说清楚，接得住",
                    "东操场",
                    Known.TWO,
                    null,
                    "云老师",
                    ActivityState.DONE,
                    30,
                    28,
                    0,
                    26,
                    0,
                    BigDecimal.ZERO,
                    0,
                    0,
                    true));
        }

        @Override
        public List<Choice> terms() {
            return List.of();
        }

        @Override
        public List<Choice> colleges() {
            return List.of();
        }
    }
}
