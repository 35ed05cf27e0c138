package org.xinke.activities.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.ActivityState;
import org.xinke.activities.MyActivities.OpenPart;
import org.xinke.activities.SignUpState;
import org.xinke.activities.SignUps;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.activities.held.CheckIns;
import org.xinke.activities.held.Proofs;
import org.xinke.activities.held.Summaries;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class StudentViewsTest {
    private final Known.Mine mine = new Known.Mine();
    private final List<String> done = new ArrayList<>();

    @Test
    void thePageBeginsWithWhatIsMissingAndShowsWhatCanBeJoined() {
        assertThat(text(list())).contains("实践学时还差 4。现在有 1 个活动可以报名", "说清楚，接得住", "12 / 30 人", "可报名", "发起活动");
    }

    @Test
    void whenNothingIsOpenItSaysSo() {
        mine.open.clear();
        mine.one = Known.mine(ActivityState.CANCELLED, SignUpState.JOINED, 12);
        assertThat(text(list())).contains("现在没有可以报名的活动", "我报名的", "已取消", "原因：下雨");
    }

    @Test
    void oneSignsUp() {
        assertThat(text(one())).contains("12月3日 周四 14:00–15:00 · 东操场", "穿运动鞋", "结束时要签退");
        _click(_get(Button.class, spec -> spec.withText("报名")));
        assertThat(done).containsExactly("join null");
    }

    @Test
    void whereThereArePartsOneIsChosenFirst() {
        mine.parts.add(new OpenPart(5, "演员", 4, 4));
        mine.parts.add(new OpenPart(6, "观众", null, 8));
        one();
        Button join = _get(Button.class, spec -> spec.withText("报名"));
        assertThat(join.isEnabled()).isFalse();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<OpenPart> choice = _get(RadioButtonGroup.class);
        _setValue(choice, mine.parts.get(1));
        _click(join);
        assertThat(done).containsExactly("join 6");
    }

    @Test
    void aFullOneOffersTheQueueAndWhoWaitsSeesThePlace() {
        mine.one = Known.mine(ActivityState.OPEN, null, 30);
        one();
        _click(_get(Button.class, spec -> spec.withText("排候补")));
        UI.getCurrent().removeAll();
        mine.one = Known.mine(ActivityState.OPEN, SignUpState.WAITING, 30);
        assertThat(text(one())).contains("候补第 2 位", "你会自动补上");
        _click(_get(Button.class, spec -> spec.withText("退出")));
        assertThat(done).containsExactly("join null", "leave");
    }

    @Test
    void aWrongCodeIsSaidAndTheDigitsStay() {
        mine.one = Known.mine(ActivityState.RUNNING, SignUpState.JOINED, 12);
        Component view = one();
        _setValue(_get(TextField.class), "0000");
        _click(_get(Button.class, spec -> spec.withText("签到")));
        assertThat(text(view)).contains("码不对，还可以试 4 次", "我交的材料");
        TextArea proof = _get(TextArea.class);
        _setValue(proof, "听了一场讲睡眠的讲座");
        assertThat(proof.getHelperText()).isEqualTo("10 / 500 字");
    }

    private Component list() {
        return shown(new MyActivitiesView(mine, new Known.Hours(), Known.CLOCK));
    }

    private Component one() {
        ActivityView view = new ActivityView(mine, new Joining(), new Codes(), handingIn(), Known.CLOCK);
        shown(view);
        view.show(7);
        return view;
    }

    private static Component shown(Component view) {
        UI.getCurrent().add(view);
        return view;
    }

    private static HandingIn handingIn() {
        return new HandingIn(
                new Proofs() {
                    @Override
                    public Optional<String> own(long activityId) {
                        return Optional.empty();
                    }

                    @Override
                    public List<Long> pictures(long activityId) {
                        return List.of();
                    }
                },
                new Summaries(),
                new ActivityPictures(),
                new ActivitySettings() {
                    @Override
                    public int proofCharacters() {
                        return 500;
                    }
                });
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }

    private final class Joining extends SignUps {
        @Override
        public SignUpState join(long activityId, @Nullable Long partId) {
            done.add("join " + partId);
            return SignUpState.JOINED;
        }

        @Override
        public void leave(long activityId) {
            done.add("leave");
        }
    }

    private static final class Codes extends CheckIns {
        @Override
        public Instant byCode(long activityId, String code) {
            throw new RuleViolation("activities.error.wrongCode", 4);
        }
    }
}
