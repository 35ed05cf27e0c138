package org.xinke.roster.staging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.files.FileStore;
import org.xinke.files.StoredFile;
import org.xinke.roster.ImportState;
import org.xinke.roster.RosterSettings;
import org.xinke.shared.DomainError;
import org.xinke.shared.NotFound;
import org.xinke.shared.Unavailable;
import org.xinke.shared.jobs.Job;
import org.xinke.tables.TableFile;
import org.xinke.tables.TableSource;

/**
 * Works off what waits in {@code roster_import}, one import at a time on each node, and looks for more every second. An import
 * keeps a lease of its own: the table is a queue of work, not a round.
 */
@ApplicationScoped
class RosterJobs implements Job {
    private static final Logger LOG = Logger.getLogger(RosterJobs.class.getName());
    private static final int STRETCH = 5000;

    private final String node = UUID.randomUUID().toString();

    @Inject
    ImportSteps steps;

    @Inject
    FileStore store;

    @Inject
    RosterSettings settings;

    @Override
    public String name() {
        return "roster.imports";
    }

    @Override
    public Duration every() {
        return settings.look();
    }

    @Override
    public boolean onEveryNode() {
        return true;
    }

    @Override
    public void run() {
        steps.claim(node).ifPresent(this::work);
    }

    private void work(ImportWork work) {
        try {
            if (work.state() == ImportState.APPLYING) {
                timed(work, "applied", () -> steps.apply(work));
            } else {
                read(work);
                timed(work, "compared", () -> steps.compare(work));
            }
        } catch (Unavailable e) {
            steps.postpone(work.id());
        } catch (DomainError e) {
            steps.fail(work, e.code(), e.arguments());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "import " + work.id(), e);
            if (ImportSteps.lastTry(work)) {
                steps.fail(work, "roster.error.unexpected", List.of());
            }
        }
    }

    private static void timed(ImportWork work, String what, Runnable step) {
        long begin = System.nanoTime();
        step.run();
        LOG.log(Level.INFO, "import {0} {1} in {2} ms", new Object[] {
            work.id(), what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)
        });
    }

    private void read(ImportWork work) throws IOException {
        if (work.undoes() != null) {
            steps.stageUndo(work);
            return;
        }
        long begin = System.nanoTime();
        Path file = Files.createTempFile("roster", ".tmp");
        try (StoredFile stored = store.open(work.fileKey()).orElseThrow(NotFound::new)) {
            Files.copy(stored.stream(), file, StandardCopyOption.REPLACE_EXISTING);
            stage(work, file);
        } finally {
            Files.deleteIfExists(file);
        }
        LOG.log(Level.INFO, "import {0} read in {1} ms", new Object[] {
            work.id(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)
        });
    }

    private void stage(ImportWork work, Path file) throws IOException {
        RowTidy tidy = new RowTidy(work.columns(), steps.words());
        Staging staging = new Staging();
        List<StagedRow> stretch = new ArrayList<>();
        int[] read = {0};
        steps.begin(work.id());
        sheet(work, file).read(row -> {
            if (row.line() > work.headerLine() && !Footer.is(row)) {
                StagedRow staged = tidy.tidy(row);
                if (!staged.blank()) {
                    stretch.add(staged);
                    read[0]++;
                }
            }
            if (stretch.size() == STRETCH) {
                steps.stage(work.id(), staging, stretch, read[0]);
                stretch.clear();
            }
            return true;
        });
        steps.stage(work.id(), staging, stretch, read[0]);
        steps.translated(work.id(), tidy.translated());
    }

    private TableSource sheet(ImportWork work, Path file) throws IOException {
        TableSource source = TableFile.open(file, settings.table());
        return source.sheets().stream()
                .filter(sheet -> sheet.name().equals(work.sheet()))
                .findFirst()
                .orElse(source);
    }
}
