package org.xinke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;

/** A sealed text says nothing, cannot be altered, and opens for its owner in its place only. */
class SealingTest {
    private static final String TEXT = "今天第一次跟室友说了心里话。";
    private static final KeyOwner WRITER = KeyOwner.person(7);
    private static final Place HERE = Place.of("journal.reflection", "L2", "L2-R1");

    private final byte[] secret = DataKey.fresh();
    private final DataKey key = new DataKey(1, WRITER, secret);

    @Property(tries = 200)
    void whatIsSealedComesBack(@ForAll String text) {
        assertThat(key.open(HERE, key.seal(HERE, text).bytes())).isEqualTo(wellFormed(text));
    }

    @Test
    void nothingOfTheTextIsInIt() {
        String sealed = new String(key.seal(HERE, TEXT).bytes(), StandardCharsets.UTF_8);

        assertThat(sealed).doesNotContain("室友", "心里话");
    }

    @Test
    void noBitOfItCanBeAltered() {
        byte[] sealed = key.seal(HERE, TEXT).bytes();

        for (int at : IntStream.range(0, sealed.length).toArray()) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> key.open(HERE, altered)).as("byte " + at).isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void inAnotherRowItDoesNotOpen() {
        byte[] sealed = key.seal(HERE, TEXT).bytes();

        for (Place elsewhere : List.of(
                Place.of("journal.practice_sheet", "L2", "L2-R1"),
                Place.of("journal.reflection", "L3", "L2-R1"),
                Place.of("journal.reflection", "L2", "L2-R2"),
                Place.of("journal.reflection", "L2L2-R1", ""))) {
            assertThatThrownBy(() -> key.open(elsewhere, sealed)).isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void noTwoPlacesAreWrittenAlike() {
        assertThat(Place.of("a", "b1:c").bytes())
                .isNotEqualTo(Place.of("a", "b", "c").bytes());
        assertThat(Place.of("a", "").bytes()).isNotEqualTo(Place.of("a").bytes());
    }

    @Test
    void anothersKeyDoesNotOpenIt() {
        DataKey another = new DataKey(2, KeyOwner.person(8), DataKey.fresh());
        byte[] sealed = key.seal(HERE, TEXT).bytes();

        assertThatThrownBy(() -> another.open(HERE, sealed)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theSameTextIsNeverSealedAlikeButKnownAgain() {
        Sealed one = key.seal(HERE, TEXT);
        Sealed other = new DataKey(1, WRITER, secret).seal(HERE, TEXT);

        assertThat(one.bytes()).isNotEqualTo(other.bytes());
        assertThat(one.mark()).isEqualTo(other.mark());
    }

    @Test
    void theMarkOfAnotherTextPlaceOrKeyIsAnother() {
        byte[] mark = key.seal(HERE, TEXT).mark();

        assertThat(key.seal(HERE, TEXT + "。").mark()).isNotEqualTo(mark);
        assertThat(key.seal(Place.of("journal.reflection", "L2", "L2-R2"), TEXT).mark())
                .isNotEqualTo(mark);
        assertThat(new DataKey(2, WRITER, DataKey.fresh()).seal(HERE, TEXT).mark())
                .isNotEqualTo(mark);
    }

    /** A half of a surrogate pair is no character and has no bytes. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
