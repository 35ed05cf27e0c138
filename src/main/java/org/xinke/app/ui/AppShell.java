package org.xinke.app.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

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
@CssImport("./care/care.css")
@JsModule("./shared/xk-look.ts")
@NpmPackage(value = "@noble/hashes", version = "2.4.0")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icons/xinke.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#2a7f86");
        settings.addMetaTag("format-detection", "telephone=no");
    }
}
