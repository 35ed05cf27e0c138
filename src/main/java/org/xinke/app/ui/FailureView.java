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
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.xinke.shared.DomainError;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.RequestId;
import org.xinke.shared.Texts;

/** A page that could not be made: what a use case refused in its own words, anything else without details. */
@PermitAll
public class FailureView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        DomainError refused = Stream.iterate((Throwable) parameter.getException(), e -> e != null, Throwable::getCause)
                .filter(DomainError.class::isInstance)
                .map(DomainError.class::cast)
                .findFirst()
                .orElse(null);
        boolean missing = refused instanceof NotFound || refused instanceof Forbidden;
        if (refused == null) {
            ErrorNotices.log(parameter.getException());
        }
        getContent().setId(missing ? "missing" : "failure");
        getContent().addClassName("xk-page");
        getContent().getElement().setAttribute("role", "main");
        getContent()
                .add(
                        new H1(getTranslation(missing ? "app.notFound" : "app.failure")),
                        new Paragraph(
                                missing
                                        ? getTranslation("app.notFoundText")
                                        : refused == null
                                                ? getTranslation("app.failureText")
                                                : Texts.get(getLocale(), refused)),
                        new Anchor("", getTranslation("app.toHome")));
        if (refused == null) {
            Paragraph number = new Paragraph(getTranslation("shared.requestId", String.valueOf(RequestId.current())));
            number.addClassName("xk-quiet");
            getContent().add(number);
        }
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.failure");
    }
}
