package org.xinke.sessions.timetable;

import java.time.LocalTime;

/** 节次: a period of every day, 45 minutes, one 学时. */
public record Period(int number, LocalTime starts, LocalTime ends) {}
