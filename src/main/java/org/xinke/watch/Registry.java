package org.xinke.watch;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * All meters of this node, as Prometheus reads them. Features write {@code Metrics.counter(…)} where something happens, as they
 * write to a logger: nothing is handed around, and in a unit test nobody listens.
 */
@ApplicationScoped
class Registry {
    private static final Logger LOG = Logger.getLogger(Registry.class.getName());

    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<MeterBinder> jvm = jvm();

    @PostConstruct
    void open() {
        Metrics.addRegistry(prometheus);
        jvm.forEach(binder -> binder.bindTo(prometheus));
    }

    /** What the machine under us says. */
    static List<MeterBinder> jvm() {
        return List.of(
                new JvmGcMetrics(),
                new JvmHeapPressureMetrics(),
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
    }

    @PreDestroy
    void close() {
        Metrics.removeRegistry(prometheus);
        jvm.forEach(Registry::end);
        prometheus.close();
    }

    /** In Prometheus' text format. */
    String scrape() {
        return prometheus.scrape();
    }

    /** Some listen to the collector. */
    private static void end(MeterBinder binder) {
        if (binder instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "a meter does not end", e);
            }
        }
    }
}
