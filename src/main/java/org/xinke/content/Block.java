package org.xinke.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Prose.class, name = "prose"),
    @JsonSubTypes.Type(value = Block.SelfCheck.class, name = "check"),
    @JsonSubTypes.Type(value = Block.CaseStudy.class, name = "case"),
    @JsonSubTypes.Type(value = Block.Training.class, name = "training"),
    @JsonSubTypes.Type(value = Block.Reflection.class, name = "reflection"),
    @JsonSubTypes.Type(value = Block.Practice.class, name = "practice")
})
public sealed interface Block {
    /** Within its lesson; empty for running text, of which nothing is asked. */
    String id();

    /** Running text with its pictures. */
    record Prose(String html) implements Block {
        @Override
        public String id() {
            return "";
        }
    }

    /** 自测. {@code multiple}: more than one option is right. */
    record SelfCheck(String id, String objective, boolean multiple, String stem, List<Option> options)
            implements Block {}

    /** An answer to choose, whether it is right, and why. */
    record Option(String html, boolean right, String reason) {}

    /** 案例: stages that open one after the other. */
    record CaseStudy(String id, String title, List<Stage> stages, String discussion) implements Block {}

    /**
     * A stage of a case.
     *
     * @param title heading of the stage, empty for the opening
     * @param html its text
     * @param questions to answer before the next stage opens
     */
    record Stage(String title, String html, List<Question> questions) {}

    /** A question put within a case. */
    record Question(String id, String html) {}

    /**
     * 训练, and the objectives that it practises.
     *
     * @param credit what makes it done
     * @param handIn what of it is handed in; versions from before this was said asked for a text
     */
    record Training(
            String id,
            String title,
            Form form,
            int minutes,
            String material,
            String credit,
            List<String> objectives,
            @Nullable HandIn handIn,
            String html)
            implements Block {
        public HandIn asked() {
            return handIn == null ? HandIn.TEXT : handIn;
        }
    }

    /** What of a training leaves the student's hands. */
    enum HandIn {
        TEXT,
        /** A text, and pictures with it. */
        PICTURE,
        /** Nothing. */
        STAYS
    }

    /** 行为训练 or 体验活动. */
    enum Form {
        BEHAVIOUR,
        EXPERIENCE
    }

    /** 反思. {@code min} and {@code max} in characters. */
    record Reflection(String id, Readers readers, int min, int max, String html) implements Block {}

    /** Who can read a reflection. */
    enum Readers {
        AUTHOR,
        TEACHER
    }

    /** 练习: an element of the page; {@code html} is what print and old browsers show. */
    record Practice(String id, String piece, String html) implements Block {}
}
