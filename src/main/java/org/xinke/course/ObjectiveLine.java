package org.xinke.course;

import org.xinke.content.UnitContent;

/** 教学目标 in a list. */
public record ObjectiveLine(String id, String unitId, UnitContent.Kind kind, String text) {}
