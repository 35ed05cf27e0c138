/**
 * Reads the tables that people send: xlsx and CSV, row by row, whatever their size; and writes CSV. It trusts nothing: what a
 * file is says its content, not its name; what it grows to when unpacked is counted before it is read. Pure: no database, no
 * feature.
 */
@NullMarked
package org.xinke.tables;

import org.jspecify.annotations.NullMarked;
