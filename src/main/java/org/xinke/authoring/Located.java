package org.xinke.authoring;

/** Something read, and where it stands. */
record Located<T>(T value, String file, int line) {}
