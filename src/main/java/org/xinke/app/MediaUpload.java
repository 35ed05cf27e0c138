package org.xinke.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.xinke.content.MediaFile;
import org.xinke.files.FileStore;
import org.xinke.files.MediaServlet;
import org.xinke.shared.Json;
import org.xinke.shared.jobs.Job;

/**
 * Brings the course's pictures into the store, in the background. While the store is away it tries again, ever more
 * rarely; since the list comes from the files, a restart forgets nothing.
 */
@ApplicationScoped
class MediaUpload implements Job {
    private static final Logger LOG = Logger.getLogger(MediaUpload.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Queue<MediaFile> waiting = new ConcurrentLinkedQueue<>();
    private int done;

    @Inject
    FileStore store;

    void start(List<MediaFile> files) {
        waiting.addAll(files);
    }

    @Override
    public String name() {
        return "app.pictures";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public Duration longestPause() {
        return LONGEST_PAUSE;
    }

    @Override
    public boolean onEveryNode() {
        return true;
    }

    @Override
    public void run() {
        MediaFile next = waiting.peek();
        if (next == null) {
            return;
        }
        for (; next != null; next = waiting.peek()) {
            done += put(next) ? 1 : 0;
            waiting.remove();
        }
        int all = done;
        LOG.info(() -> "插图已就绪,新上传 " + all + " 张 · pictures are in the store, new: " + all);
        done = 0;
    }

    private boolean put(MediaFile media) {
        try {
            byte[] bytes = Files.readAllBytes(media.file());
            if (!media.key().startsWith(Json.hash(bytes))) {
                LOG.warning(() ->
                        media.file() + " was changed after the course was read; it is left out until the next start");
                return false;
            }
            return store.putIfAbsent(MediaServlet.key(media.key()), media.contentType(), bytes);
        } catch (IOException e) {
            LOG.warning(() -> media.file() + " cannot be read: " + e);
            return false;
        }
    }
}
