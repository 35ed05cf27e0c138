package org.xinke.app.ui;

import com.vaadin.flow.server.auth.DefaultMenuAccessControl;

/** Vaadin CDI can make only what is a bean: this makes Vaadin's own rule one. */
public class MenuAccess extends DefaultMenuAccessControl {
    private static final long serialVersionUID = 1L;
}
