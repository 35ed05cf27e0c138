package org.xinke.roster.staging;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinke.people.WrittenText;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RowProblem;

/** Numbers and days as lists of hours write them: ２学时 is 2, 2026年10月12日 and 2026/10/12 are 2026-10-12. */
final class HoursCells {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)0* ?(?:学时|课时|个|h)?");
    private static final Pattern DAY =
            Pattern.compile("(20[0-9]{2})[-/.年 ]{1,2}([0-9]{1,2})[-/.月 ]{1,2}([0-9]{1,2})(?:日|号)?(?:[ T][0-9:.]+)?");
    private static final Pattern CLOSE_DAY = Pattern.compile("(20[0-9]{2})([0-9]{2})([0-9]{2})");

    private HoursCells() {}

    static String amount(String raw, List<RowProblem> problems) {
        Matcher amount = AMOUNT.matcher(WrittenText.of(raw));
        if (!amount.matches() || new BigDecimal(amount.group(1)).signum() == 0) {
            problems.add(new RowProblem(RosterField.HOURS, "notHours", raw));
            return "";
        }
        return new BigDecimal(amount.group(1)).stripTrailingZeros().toPlainString();
    }

    static String day(String raw, List<RowProblem> problems) {
        String text = WrittenText.of(raw);
        Matcher day = DAY.matcher(text);
        Matcher close = CLOSE_DAY.matcher(text);
        Matcher found = day.matches() ? day : close;
        try {
            if (day.matches() || close.matches()) {
                return LocalDate.of(number(found, 1), number(found, 2), number(found, 3))
                        .toString();
            }
        } catch (DateTimeException none) {
            // the thirtieth of February is said like any other that is no day
        }
        problems.add(new RowProblem(RosterField.HELD_ON, "notADay", raw));
        return "";
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
