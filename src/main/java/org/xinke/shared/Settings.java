package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What all features need to know of an installation; each has a bean of its own for the rest. What every setting means, its
 * unit and its default stand in {@code META-INF/microprofile-config.properties}; an environment variable overrides it
 * ({@code xinke.db.url} → {@code XINKE_DB_URL}).
 */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "xinke.zone")
    String zone;

    @Inject
    @ConfigProperty(name = "xinke.content.dir")
    String contentDir;

    @Inject
    @ConfigProperty(name = "xinke.proxy")
    boolean behindProxy;

    @Inject
    @ConfigProperty(name = "xinke.proxy.hsts.subdomains")
    boolean httpsBelow;

    @Inject
    @ConfigProperty(name = "xinke.proxy.addresses")
    List<String> proxyAddresses;

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Path contentDir() {
        return Path.of(contentDir);
    }

    /** True when a reverse proxy of ours stands in front: then its X-Forwarded-* headers count. */
    public boolean behindProxy() {
        return behindProxy;
    }

    /** What browsers are told of https behind our proxy. */
    public String httpsForAYear() {
        return "max-age=31536000" + (httpsBelow ? "; includeSubDomains" : "");
    }

    /** Whether this peer is the proxy, so that what it forwards can be believed. */
    public boolean trusts(String peer) {
        return behindProxy && proxyAddresses.stream().map(AddressRange::of).anyMatch(range -> range.contains(peer));
    }
}
