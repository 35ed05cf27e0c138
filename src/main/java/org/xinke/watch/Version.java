package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which version of the application this is, as Maven has written into the WAR. */
@ApplicationScoped
class Version {
    private static final String FILE = "/META-INF/maven/org.xinke/xinke/pom.properties";
    private static final String UNKNOWN = "?";

    @Inject
    ServletContext war;

    String name() {
        try (InputStream file = war.getResourceAsStream(FILE)) {
            if (file == null) {
                return UNKNOWN;
            }
            Properties known = new Properties();
            known.load(file);
            return Objects.requireNonNullElse(known.getProperty("version"), UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
