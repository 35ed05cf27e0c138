package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.xinke.shared.DomainError;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Texts;

/** What a use case refused, in its own words and within the frame: the menu and the way to help stay. */
@PermitAll
@ParentLayout(MainLayout.class)
public class RefusedView extends Composite<Div> implements HasErrorParameter<DomainError>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainError> parameter) {
        DomainError refused = parameter.getException();
        boolean missing = refused instanceof NotFound || refused instanceof Forbidden;
        getContent().setId(missing ? "missing" : "failure");
        getContent().addClassName("xk-page");
        getContent()
                .add(
                        new H1(getTranslation(missing ? "app.notFound" : "app.failure")),
                        new Paragraph(missing ? getTranslation("app.notFoundText") : Texts.get(getLocale(), refused)),
                        new Anchor("", getTranslation("app.toHome")));
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.notFound");
    }
}
