package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Chart;

/** The first page of everybody. */
@Route("")
@Menu(title = "app.home", icon = "vaadin:home-o", order = 0)
@PermitAll
@Uses(Chart.class)
public class HomeView extends Composite<Div> implements HasDynamicTitle {
    @Inject
    public HomeView(CurrentUser currentUser, Instance<StudentHome> student, Instance<StaffHome> staff) {
        getContent().addClassName("xk-page");
        getContent().add(new H1(getTranslation("app.hello", currentUser.get().displayName())));
        if (currentUser.get().has(Role.STUDENT)) {
            getContent().add(student.get());
        } else {
            getContent().addClassName("xk-page-wide");
            getContent().add(staff.get());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.home");
    }
}
