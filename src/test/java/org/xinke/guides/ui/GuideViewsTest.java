package org.xinke.guides.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.content.GuideContent;
import org.xinke.content.GuideContent.Part;
import org.xinke.guides.GuideQueries;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class GuideViewsTest {
    private static final GuideContent PLAN = new GuideContent(
            "C3",
            "看—问—听",
            null,
            List.of("U3"),
            List.of("L4"),
            45,
            BigDecimal.ONE,
            "两人一组",
            "色纸",
            List.of(),
            List.of(new Part("步骤", "<p>先讲规矩</p>")),
            List.of(new Part("第一张", "<p>12356</p>"), new Part("第二张", "<p>三把钥匙</p>")),
            List.of(new Part("另一张桌子", "<p>慢慢写</p>")));

    private final Shelf shelf = new Shelf();

    @Test
    void theListLeadsToPlanSheetsAndSlides() {
        GuidesView view = new GuidesView(shelf);

        assertThat(text(view)).contains("面授课教案", "C3 看—问—听", "45 分钟 · U3 · 1 张打印页");
        assertThat(_find(view, Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("guides/C3", "guides/C3/sheets", "guides/C3/slides");
    }

    @Test
    void thePlanIsReadWithWhatToBring() {
        GuideView view = new GuideView(shelf);
        view.open("C3");

        assertThat(text(view)).contains("两人一组", "色纸", "步骤");
        assertThat(view.getPageTitle()).isEqualTo("C3 看—问—听");
    }

    @Test
    void eachSheetIsASectionThatPrintsOnItsOwn() {
        GuideSheetsView view = new GuideSheetsView(shelf);
        view.open("C3");

        assertThat(_find(view, Section.class)).hasSize(1);
        assertThat(text(view)).contains("另一张桌子", "打印");
    }

    @Test
    void aSlideFillsAScreenAndSaysWhereItStands() {
        GuideSlidesView view = new GuideSlidesView(shelf);
        view.open("C3");

        assertThat(_find(view, Section.class)).hasSize(2);
        assertThat(text(view)).contains("1 / 2", "2 / 2");
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    private static final class Shelf extends GuideQueries {
        @Override
        public List<GuideContent> all() {
            return List.of(PLAN);
        }

        @Override
        public GuideContent one(String id) {
            return PLAN;
        }
    }
}
