package org.xinke.signin.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.xinke.signin.SchoolSignIns;
import org.xinke.signin.SignIn;
import org.xinke.signin.door.SessionCookie;
import org.xinke.signin.ways.EndedSignIn;

/**
 * Signing out is a plain page: it works when the view's own session is already gone. Who came from the
 * school's sign-in leaves it too. Another site's link or picture signs nobody out.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignIn signIn;

    @Inject
    transient SchoolSignIns schoolSignIns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.sendRedirect("./");
            return;
        }
        Optional<EndedSignIn> ended = signIn.signOut(SessionCookie.tokenOf(request));
        SessionCookie.take(request, response);
        response.sendRedirect(
                ended.flatMap(schoolSignIns::farewell).map(URI::toString).orElse("sign-in"));
    }
}
