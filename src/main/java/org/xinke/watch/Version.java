package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
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

    private volatile String name = UNKNOWN;

    /** Jobs ask without a request, and only a request has the context of the servlets. */
    void read(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        try (InputStream file = war.getResourceAsStream(FILE)) {
            if (file == null) {
                return;
            }
            Properties known = new Properties();
            known.load(file);
            name = Objects.requireNonNullElse(known.getProperty("version"), UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }
}
