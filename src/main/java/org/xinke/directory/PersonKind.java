package org.xinke.directory;

public enum PersonKind {
    STUDENT,
    STAFF
}
