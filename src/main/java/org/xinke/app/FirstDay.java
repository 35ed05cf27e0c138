package org.xinke.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import org.xinke.people.FirstAdministrator;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.signin.OneTimePasswords;

/** How a new installation gets its first administrator: all of it or nothing, or the link would be spent in vain. */
@ApplicationScoped
@Transactional
public class FirstDay {
    private static final Logger LOG = Logger.getLogger(FirstDay.class.getName());

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    OneTimePasswords passwords;

    @Inject
    CurrentUser currentUser;

    /** The log is what only who runs the server can read. */
    @Allowed(Role.SYSTEM)
    public void sayWhereToBegin() {
        if (firstAdministrator.missing() && !firstAdministrator.life().isZero()) {
            String token = firstAdministrator.link();
            long hours = firstAdministrator.life().toHours();
            LOG.warning(() -> "还没有管理员。" + hours + " 小时内打开这个地址，一次有效 · no administrator yet; good once, for " + hours
                    + " hours: /setup?token=" + token);
        }
    }

    /** @return the first password, to be changed at the first sign-in */
    @Allowed(anyone = true)
    public String begin(String token, String number, String name) {
        Identity administrator = firstAdministrator.enter(token, number, name);
        return currentUser.as(administrator, () -> passwords.reset(administrator.number()));
    }
}
