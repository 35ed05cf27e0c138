package org.xinke.signin.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where one signs in, for other features. */
public final class SignInLinks {
    private SignInLinks() {}

    /** @param wanted the page first asked for, relative to the application; empty for the start page */
    public static String signIn(String wanted) {
        return wanted.isEmpty() ? "sign-in" : "sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
