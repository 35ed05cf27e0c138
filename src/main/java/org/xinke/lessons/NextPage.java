package org.xinke.lessons;

/**
 * Where a student goes on.
 *
 * @param started false: a lesson that was never opened, on its first page
 * @param number of the page, counted from 1
 */
public record NextPage(String lessonId, String lessonTitle, boolean started, int number, int pages, String pageTitle) {}
