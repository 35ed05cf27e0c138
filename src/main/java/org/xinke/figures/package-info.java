/**
 * Coverage seen: counted by place, across, by day, and as lists of names, on the screen, in Excel, as PDF and over REST. It
 * decides nothing and writes nothing; what it shows is the ledger of {@code org.xinke.coverage}. A college officer sees the
 * own college, as if there were no other.
 */
@NullMarked
package org.xinke.figures;

import org.jspecify.annotations.NullMarked;
