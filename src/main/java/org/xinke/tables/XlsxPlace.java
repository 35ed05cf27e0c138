package org.xinke.tables;

/** Where a cell stands: B7 is the second column. A cell that does not say it stands behind the one before. */
final class XlsxPlace {
    private XlsxPlace() {}

    /** @return -1 when it says nothing */
    static int column(String place) {
        int column = 0;
        int i = 0;
        while (i < place.length() && i < 3 && letter(place.charAt(i)) > 0) {
            column = column * 26 + letter(place.charAt(i));
            i++;
        }
        return column - 1;
    }

    private static int letter(char sign) {
        char upper = Character.toUpperCase(sign);
        return upper >= 'A' && upper <= 'Z' ? upper - 'A' + 1 : 0;
    }
}
