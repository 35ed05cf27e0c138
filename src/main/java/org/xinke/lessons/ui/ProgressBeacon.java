package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Reports to the server how long the page is shown; invisible, but says so when it cannot reach the server. */
@Tag("xk-progress")
@JsModule("./lessons/xk-progress.ts")
class ProgressBeacon extends Component {
    /** @param owner keeps the queues of two people at one computer apart */
    ProgressBeacon(long owner, Runnable onRead) {
        getElement().setProperty("owner", String.valueOf(owner));
        getElement().setProperty("offlineText", getTranslation("lessons.offline"));
        getElement().addEventListener("xk-page-read", event -> onRead.run());
    }

    void watch(String lessonId, String pageId) {
        getElement().setProperty("url", "api/v1/lessons/" + lessonId + "/pages/" + pageId + "/progress");
    }
}
