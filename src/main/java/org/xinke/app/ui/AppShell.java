package org.xinke.app.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;
import org.xinke.shared.Texts;

/** What is said once for the whole page. */
@Theme("xinke")
@CssImport("./themes/xinke/base.css")
@CssImport("./themes/xinke/kit.css")
@CssImport("./shared/prose.css")
@CssImport("./app/shell.css")
@CssImport("./app/home.css")
@CssImport("./exams/exams.css")
@CssImport("./results/results.css")
@CssImport("./coverage/coverage.css")
@CssImport("./figures/figures.css")
@CssImport("./guides/guides.css")
@CssImport("./progress/progress.css")
@CssImport("./directory/people.css")
@CssImport("./roster/roster.css")
@CssImport("./feed/feed.css")
@CssImport("./lessons/lessons.css")
@CssImport("./journal/reflection.css")
@CssImport("./journal/practice/practice.css")
@CssImport("./hours/hours.css")
@CssImport("./notices/notices.css")
@CssImport("./sessions/sessions.css")
@CssImport("./activities/activities.css")
@CssImport("./care/care.css")
@JsModule("./shared/xk-look.ts")
@JsModule("./shared/own-drafts.ts")
@JsModule("./care/help-copy.ts")
@NpmPackage(value = "@noble/hashes", version = "2.4.0")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {
    /** The word mark, until there is a view; the browser paints it before a line of script has come. */
    private static final String SPLASH = """
            <style>
              .xk-splash { position: fixed; inset: 0; display: grid; place-items: center; background: #f7f5f0; color: #1b646b; \
            font: 700 1.7rem 'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', sans-serif; letter-spacing: 0.2em; }
              @media (prefers-color-scheme: dark) { .xk-splash { background: #12191c; color: #7ccbd0; } }
              #outlet:not(:empty) ~ .xk-splash { display: none; }
            </style>
            <div class="xk-splash" aria-hidden="true">心课</div>""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Texts.get(Texts.CHINESE, "app.title"));
        settings.addMetaTag("description", Texts.get(Texts.CHINESE, "app.description"));
        settings.addLink("icon", "icons/xinke.svg");
        settings.addLink("apple-touch-icon", "icons/xinke-180.png");
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#1f6f76");
        settings.addMetaTag("format-detection", "telephone=no");
        settings.addInlineWithContents(TargetElement.BODY, Inline.Position.APPEND, SPLASH, Inline.Wrapping.NONE);
        settings.addInlineWithContents(TypedText.script(), Inline.Wrapping.JAVASCRIPT);
    }
}
