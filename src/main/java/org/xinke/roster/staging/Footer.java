package org.xinke.roster.staging;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xinke.tables.TableRow;

/** The last lines of a printed list: how many there are, who made it, when. They are no people. */
final class Footer {
    private static final Pattern SAYS = Pattern.compile(
            "(合\\s*计|总\\s*计|小\\s*计|共\\s*计|总人数|制表|填表|填报|审核|复核|经办|打印|导出|备\\s*注|说\\s*明|注\\s*[:：]|[(（]?共\\s*[0-9]+\\s*[人条名]).*");

    private Footer() {}

    static boolean is(TableRow row) {
        Optional<String> first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst();
        return first.filter(text -> SAYS.matcher(text.strip()).matches()).isPresent();
    }
}
