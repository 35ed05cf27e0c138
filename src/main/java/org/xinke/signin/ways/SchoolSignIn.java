package org.xinke.signin.ways;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sign-in of the school's own, beside the local password; chosen by the settings of the installation. */
public interface SchoolSignIn {
    SignInWay way();

    boolean on();

    /** What stands on its button. */
    String label(Locale locale);

    /** Where it begins, relative to the application. */
    String path();

    /**
     * Where the school's own session ends: else the next person at this computer is in with one click.
     *
     * @param hint kept from the proof
     */
    Optional<URI> farewell(@Nullable String hint);
}
