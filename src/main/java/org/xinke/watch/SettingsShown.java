package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;

/** What this node runs with, secrets left out. */
@ApplicationScoped
public class SettingsShown {
    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final Pattern SECRET = Pattern.compile("(^|\\.)(password|secret|token|key)(\\.|$)");

    /** In an address: a name with a password before the host, or a parameter that is one. */
    private static final Pattern WITHIN =
            Pattern.compile("(?i)(?<=//)[^/@\\s]*:[^/@\\s]*@|(?<=[?&;](?:password|user|sslpassword)=)[^&;]*");

    @Inject
    Config config;

    @Allowed(Role.ADMIN)
    public List<SettingLine> lines() {
        return names().stream().map(this::line).toList();
    }

    /** All that are documented. */
    static TreeSet<String> names() {
        try {
            TreeSet<String> names = new TreeSet<>();
            for (URL file :
                    Collections.list(SettingsShown.class.getClassLoader().getResources(FILE))) {
                try (InputStream in = file.openStream()) {
                    Properties properties = new Properties();
                    properties.load(in);
                    names.addAll(new ArrayList<>(properties.stringPropertyNames()));
                }
            }
            names.removeIf(name -> !name.startsWith("xinke."));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SettingLine line(String name) {
        ConfigValue found = config.getConfigValue(name);
        String value = found.getValue();
        boolean given = value != null && !value.isBlank();
        return new SettingLine(name, shown(name, value), given, source(found.getSourceName()));
    }

    static @Nullable String shown(String name, @Nullable String value) {
        if (SECRET.matcher(name).find()) {
            return null;
        }
        return value == null ? "" : WITHIN.matcher(value).replaceAll("…");
    }

    static SettingLine.Source source(@Nullable String name) {
        String text = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (text.contains("environment")) {
            return SettingLine.Source.ENVIRONMENT;
        }
        if (text.contains("microprofile-config")
                || text.contains("properties file")
                || text.contains("propertiesconfig")) {
            return SettingLine.Source.DEFAULT;
        }
        return text.contains("system") ? SettingLine.Source.PROPERTY : SettingLine.Source.OTHER;
    }
}
