package org.xinke.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.CourseFolder;
import org.xinke.content.ContentError;
import org.xinke.content.ContentRejected;
import org.xinke.content.CourseContent;
import org.xinke.shared.Settings;

/**
 * Reads the course folder and has it stored. A folder with an error changes nothing: the course that is there stays, and
 * every error stands in the log.
 */
@ApplicationScoped
class CourseLoading {
    private static final Logger LOG = Logger.getLogger(CourseLoading.class.getName());

    @Inject
    Settings settings;

    @Inject
    CourseStoring storing;

    @Inject
    MediaUpload mediaUpload;

    private volatile @Nullable ContentError firstError;

    void load() {
        Path folder = settings.contentDir();
        try {
            CourseContent content = CourseFolder.read(folder);
            firstError = null;
            int versions = storing.store(content);
            LOG.info(() -> versions == 0
                    ? "课程已是最新 · the course is up to date"
                    : "课程已载入,新版本 " + versions + " 个 · the course is loaded, new versions: " + versions);
            mediaUpload.start(content.media());
        } catch (ContentRejected e) {
            firstError = e.errors().get(0);
            LOG.severe(() -> "课程没有载入,请改正以下 " + e.errors().size() + " 处 · the course is not loaded, errors in "
                    + folder.toAbsolutePath() + ":");
            e.errors().forEach(error -> LOG.severe(error::toString));
        }
    }

    /** Why the folder was refused. */
    Optional<ContentError> firstError() {
        return Optional.ofNullable(firstError);
    }
}
