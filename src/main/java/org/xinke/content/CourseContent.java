package org.xinke.content;

import java.util.List;

/** The whole course, checked and rendered. */
public record CourseContent(
        CourseInfo course,
        List<UnitContent> units,
        List<LessonContent> lessons,
        List<QuestionContent> questions,
        List<BlueprintContent> blueprints,
        List<HelpLine> helpLines,
        List<HelpLine> specialLines,
        List<GuideContent> guides,
        List<MediaFile> media) {}
