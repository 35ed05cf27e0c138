package org.xinke.people;

public enum PersonKind {
    STUDENT,
    STAFF
}
