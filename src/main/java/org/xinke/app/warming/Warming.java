package org.xinke.app.warming;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.CurrentUser;
import org.xinke.signin.Rehearsal;

/**
 * Runs what an exam's first minutes run, before anybody is let in: else the first students pay for the compiler. It asks as
 * nobody and takes back what it wrote, so it leaves nothing in the data; it ends by itself after some seconds, warm or not.
 */
@ApplicationScoped
public class Warming {
    private static final Logger LOG = Logger.getLogger(Warming.class.getName());
    private static final int CALLERS = 4;
    private static final int SIGN_INS = 100;
    private static final int SAVES = 10;
    private static final String SAVE =
            "{\"windowId\":\"w\",\"answers\":[{\"position\":1,\"seq\":1,\"value\":{\"chosen\":[0]}}]}";
    private static final List<Knock> ROUND = round();

    @Resource
    ManagedThreadFactory threads;

    @Inject
    WarmingSettings settings;

    @Inject
    Rehearsal rehearsal;

    @Inject
    CurrentUser currentUser;

    private final AtomicInteger busy = new AtomicInteger(1);

    /** When the house is open; it returns at once. */
    public void begin() {
        long end = System.nanoTime() + settings.time().toNanos();
        busy.set(CALLERS + 1);
        threads.newThread(() -> leaving(() -> signIns(end))).start();
        for (int i = 0; i < CALLERS; i++) {
            threads.newThread(() -> leaving(() -> knocks(end))).start();
        }
    }

    boolean isOver() {
        return busy.get() == 0;
    }

    private void leaving(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a part of the server stays cold", e);
        } finally {
            busy.decrementAndGet();
        }
    }

    private void signIns(long end) {
        currentUser.asSystem(() -> {
            for (int i = 0; i < SIGN_INS && System.nanoTime() < end; i++) {
                rehearsal.signIn();
            }
        });
    }

    private void knocks(long end) {
        int rounds = 0;
        while (rounds < settings.rounds() && System.nanoTime() < end) {
            try {
                if (round(end)) {
                    rounds++;
                } else {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @return false while the application is not served yet */
    private boolean round(long end) {
        try {
            for (Knock knock : ROUND) {
                if (System.nanoTime() > end) {
                    return true;
                }
                if (knock.at(settings.url()) == HttpURLConnection.HTTP_NOT_FOUND) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Knock> round() {
        List<Knock> round = new ArrayList<>(List.of(
                new Knock("GET", "/sign-in", ""),
                new Knock("POST", "/api/v1/session", "{}"),
                new Knock("GET", "/sit/0", ""),
                new Knock("GET", "/api/v1/exams", ""),
                new Knock("GET", "/api/v1/exams/0", ""),
                new Knock("POST", "/api/v1/exams/0/attempts", "{}"),
                new Knock("POST", "/api/v1/attempts/0/window", "{\"windowId\":\"w\"}"),
                new Knock("GET", "/api/v1/attempts/0/clock", ""),
                new Knock("POST", "/api/v1/attempts/0/hand-in", "{\"windowId\":\"w\",\"answers\":[]}")));
        round.addAll(Collections.nCopies(SAVES, new Knock("PUT", "/api/v1/attempts/0/answers", SAVE)));
        return round;
    }
}
