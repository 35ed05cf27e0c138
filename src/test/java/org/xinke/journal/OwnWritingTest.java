package org.xinke.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.content.Block;
import org.xinke.content.Block.HandIn;

class OwnWritingTest {
    private static final Instant AT = Instant.parse("2026-09-07T08:00:00Z");
    private static final WritingPlace PLACE =
            new WritingPlace("L3", "求助", "L3-P10", "L3-T1", WritingKind.TRAINING, "求助三小场", Block.Readers.TEACHER);

    @Test
    void whatIsNotWrittenIsStillToWrite() {
        assertThat(ReflectionVault.Standing.of(PLACE, null).state()).isEqualTo(OwnWriting.State.TO_WRITE);
    }

    @Test
    void aDraftIsNotHandedIn() {
        assertThat(standing(null).state()).isEqualTo(OwnWriting.State.DRAFT);
        assertThat(standing(AT).state()).isEqualTo(OwnWriting.State.HANDED_IN);
    }

    @Test
    void trainingsAreToldFromReflectionsByTheFormOfTheirIds() {
        assertThat(WritingKind.of("L3-T1")).isEqualTo(WritingKind.TRAINING);
        assertThat(WritingKind.of("L3-R1")).isEqualTo(WritingKind.REFLECTION);
    }

    @Test
    void whatIsHandedInOfATrainingIsForTheTeacherAndNeverEmpty() {
        JournalSettings settings = new JournalSettings();
        settings.characters = 1000;
        Block.Training training =
                new Block.Training("L3-T1", "", Block.Form.EXPERIENCE, 16, "", "", List.of(), HandIn.TEXT, "<p>步骤</p>");

        assertThat(settings.text(training))
                .isEqualTo(new Block.Reflection("L3-T1", Block.Readers.TEACHER, 1, 1000, ""));
    }

    @Test
    void aVersionThatSaysNothingAsksForAText() {
        Block.Training old =
                new Block.Training("L3-T1", "", Block.Form.EXPERIENCE, 16, "", "", List.of(), null, "<p>步骤</p>");

        assertThat(old.asked()).isEqualTo(HandIn.TEXT);
    }

    private static OwnWriting standing(@Nullable Instant handedIn) {
        return ReflectionVault.Standing.of(PLACE, new ReflectionVault.Standing("L3", "L3-T1", AT, handedIn, 0, null));
    }
}
