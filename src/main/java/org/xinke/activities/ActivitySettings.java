package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.files.Photograph;

/** {@code xinke.activities.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
public class ActivitySettings {
    private static final int BYTES_OF_MEGABYTE = 1024 * 1024;

    @Inject
    @ConfigProperty(name = "xinke.activities.hours.most")
    BigDecimal mostHours;

    @Inject
    @ConfigProperty(name = "xinke.activities.hours.kinds")
    List<String> hoursOfKinds;

    @Inject
    @ConfigProperty(name = "xinke.activities.early.minutes")
    int earlyMinutes;

    @Inject
    @ConfigProperty(name = "xinke.activities.code.tries")
    int codeTries;

    @Inject
    @ConfigProperty(name = "xinke.activities.summary.characters")
    int summaryCharacters;

    @Inject
    @ConfigProperty(name = "xinke.activities.summary.pictures.least")
    int summaryPicturesLeast;

    @Inject
    @ConfigProperty(name = "xinke.activities.summary.pictures.most")
    int summaryPicturesMost;

    @Inject
    @ConfigProperty(name = "xinke.activities.proof.characters")
    int proofCharacters;

    @Inject
    @ConfigProperty(name = "xinke.activities.proof.pictures")
    int proofPictures;

    @Inject
    @ConfigProperty(name = "xinke.activities.picture.megabytes")
    int pictureMegabytes;

    @Inject
    @ConfigProperty(name = "xinke.activities.picture.megapixels")
    int pictureMegapixels;

    @Inject
    @ConfigProperty(name = "xinke.activities.picture.side")
    int pictureSide;

    @Inject
    @ConfigProperty(name = "xinke.activities.kept.years")
    int keptYears;

    @Inject
    @ConfigProperty(name = "xinke.activities.presence.kept.years")
    int presenceKeptYears;

    /** 学时 that one activity gives at most. */
    public BigDecimal mostHours() {
        return mostHours;
    }

    /** 学时 that a student earns in a term by all activities of a kind, at most; a kind without an entry has no limit. */
    public Map<ActivityKind, BigDecimal> mostOfKind() {
        return hoursOfKinds.stream()
                .map(entry -> entry.strip().split(":"))
                .collect(Collectors.toMap(entry -> ActivityKind.valueOf(entry[0]), entry -> new BigDecimal(entry[1])));
    }

    /** How long before it begins check-in can be opened. */
    public Duration early() {
        return Duration.ofMinutes(earlyMinutes);
    }

    public int codeTries() {
        return codeTries;
    }

    public int summaryCharacters() {
        return summaryCharacters;
    }

    public int summaryPicturesLeast() {
        return summaryPicturesLeast;
    }

    public int summaryPicturesMost() {
        return summaryPicturesMost;
    }

    public int proofCharacters() {
        return proofCharacters;
    }

    public int proofPictures() {
        return proofPictures;
    }

    public int pictureMegabytes() {
        return pictureMegabytes;
    }

    /** Larger files are refused before they are read. */
    public long pictureBytes() {
        return (long) pictureMegabytes * BYTES_OF_MEGABYTE;
    }

    /** What is stored of a picture. */
    public Photograph photograph() {
        return new Photograph(pictureMegapixels, pictureSide);
    }

    /** How long after an activity what was handed in is kept. */
    public int keptYears() {
        return keptYears;
    }

    /** How long after a student has left check-ins are kept. */
    public int presenceKeptYears() {
        return presenceKeptYears;
    }
}
