package org.xinke.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinke.signin.ways.SchoolProof.Newcomer;

/** What the attributes must carry before a sign-in may make a student: the name, and the code of a class. */
@ApplicationScoped
class Newcomers {
    @Inject
    SsoSettings settings;

    /** @return null when the school does not want it, or something is missing */
    @Nullable
    Newcomer from(Function<String, @Nullable String> attributes) {
        String name = attributes.apply(settings.nameAttribute());
        String classCode = attributes.apply(settings.classAttribute());
        boolean enough = name != null && !name.isBlank() && classCode != null && !classCode.isBlank();
        return settings.makesStudents() && enough ? new Newcomer(name.strip(), classCode.strip()) : null;
    }
}
