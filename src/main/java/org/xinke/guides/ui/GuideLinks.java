package org.xinke.guides.ui;

/** Where the guides are. */
final class GuideLinks {
    static final String GUIDES = "guides";
    static final String ID = "id";
    static final String OF = GUIDES + "/:" + ID + "([CP0-9][0-9]{0,9})";

    private GuideLinks() {}

    static String guide(String id) {
        return GUIDES + "/" + id;
    }

    static String sheets(String id) {
        return guide(id) + "/sheets";
    }

    static String slides(String id) {
        return guide(id) + "/slides";
    }
}
