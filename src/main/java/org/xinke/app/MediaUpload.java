package org.xinke.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.xinke.content.MediaFile;
import org.xinke.files.FileStore;
import org.xinke.files.MediaServlet;
import org.xinke.shared.Json;
import org.xinke.shared.Unavailable;

/**
 * Brings the course's pictures into the store, in the background. While the store is away it tries again, ever more
 * rarely; since the list comes from the files, a restart forgets nothing.
 */
@ApplicationScoped
class MediaUpload {
    private static final Logger LOG = Logger.getLogger(MediaUpload.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    FileStore store;

    void start(List<MediaFile> files) {
        executor.execute(() -> upload(new ArrayList<>(files), FIRST_PAUSE, 0));
    }

    private void upload(List<MediaFile> waiting, Duration pause, int doneBefore) {
        int done = doneBefore;
        try {
            while (!waiting.isEmpty()) {
                done += put(waiting.get(0)) ? 1 : 0;
                waiting.remove(0);
            }
            int all = done;
            LOG.info(() -> "插图已就绪,新上传 " + all + " 张 · pictures are in the store, new: " + all);
        } catch (Unavailable e) {
            int soFar = done;
            Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            executor.schedule(() -> upload(waiting, next, soFar), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
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
