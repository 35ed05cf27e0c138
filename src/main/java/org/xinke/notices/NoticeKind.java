package org.xinke.notices;

import java.util.EnumSet;
import java.util.Set;
import org.xinke.shared.Role;

/**
 * What notices there are. The words of each stand in {@code i18n/notices}: {@code notices.kind.X.name} for who switches it, {@code .title}
 * and {@code .text} with the facts that are listed here. Never is there a word about somebody's mental health in them, and never points
 * ({@code NoticeTemplatesTest}).
 */
public enum NoticeKind {
    /** Section, old moment, new moment, room, reason. */
    SESSION_MOVED(5, true, Reader.BOTH),
    /** Section, moment, reason. */
    SESSION_CANCELLED(3, true, Reader.BOTH),
    /** Section, moment, room, reason. */
    SESSION_ADDED(4, true, Reader.BOTH),
    /** Section, how many class sessions, reason. */
    SLOT_ENDED(3, true, Reader.BOTH),
    /** Section, moment. */
    LEAVE_ASKED(2, false, Reader.TEACHER),
    /** Moment, decision. */
    LEAVE_DECIDED(2, false, Reader.STUDENT),
    /** Moment, attendance as it stands now. */
    ATTENDANCE_CORRECTED(2, false, Reader.STUDENT),
    /** What they were for. */
    HOURS_CORRECTED(1, false, Reader.STUDENT),
    /** Title, when it opens, when it closes. */
    EXAM_PLANNED(3, false, Reader.STUDENT),
    /** Title, when it opens now, when it closes now. */
    EXAM_CHANGED(3, false, Reader.STUDENT),
    /** Title, when it would have opened. */
    EXAM_CANCELLED(2, false, Reader.STUDENT),
    /** Title. */
    EXAM_RELEASED(1, false, Reader.STUDENT),
    GRADES_PUBLISHED(0, false, Reader.STUDENT),
    GRADE_CORRECTED(0, false, Reader.STUDENT),
    /** Title, moment, place. */
    ACTIVITY_CHANGED(3, false, Reader.BOTH),
    /** Title, reason. */
    ACTIVITY_CANCELLED(2, false, Reader.BOTH),
    /** Title, moment: a place of the waiting list has become one. */
    ACTIVITY_PLACE(2, false, Reader.STUDENT),
    /** Title, decision. */
    ACTIVITY_DECIDED(2, false, Reader.STUDENT),
    /** Title of the task, its last day. */
    CAMPAIGN_DUE(2, false, Reader.TEACHER),
    /** Who writes, title, text. */
    ANNOUNCEMENT(3, true, Reader.BOTH);

    private final int facts;
    private final boolean group;
    private final Reader reader;

    NoticeKind(int facts, boolean group, Reader reader) {
        this.facts = facts;
        this.group = group;
        this.reader = reader;
    }

    public int facts() {
        return facts;
    }

    /** Whether a whole section may hear it in its group; what concerns one person never is. */
    public boolean forGroup() {
        return group;
    }

    /** Whether somebody with these roles may ever get one. */
    public boolean reaches(Set<Role> roles) {
        return reader == Reader.BOTH || roles.equals(EnumSet.of(Role.STUDENT)) == (reader == Reader.STUDENT);
    }

    private enum Reader {
        STUDENT,
        TEACHER,
        BOTH
    }
}
