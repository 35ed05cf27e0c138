package org.xinke.content;

/**
 * What is wrong in which file.
 *
 * @param file relative to the content folder
 * @param line counted from 1
 * @param expected what should stand there, in the author's words
 * @param english the same for who does not read Chinese, and for machines that only know ASCII
 */
public record ContentError(String file, int line, String expected, String english) {
    /** For logs: both languages. */
    @Override
    public String toString() {
        return place() + ": " + expected + " · " + english;
    }

    public String place() {
        return file + ":" + line;
    }
}
