package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The course that everybody has to have taken: what teaching plans, coverage and its figures are about. Others may be
 * taught beside it.
 */
@ApplicationScoped
public class TheCourse {
    @Inject
    @ConfigProperty(name = "xinke.course")
    String id;

    public String id() {
        return id;
    }
}
