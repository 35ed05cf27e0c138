package org.xinke.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.xinke.shared.Allowed;
import org.xinke.shared.sql.Sql;

/** Help is open to everybody. */
@ApplicationScoped
@Transactional
public class HelpQueries {
    @Inject
    Sql sql;

    @Allowed(anyone = true)
    public HelpInfo current() {
        return new HelpInfo(center(), lines());
    }

    private Optional<HelpInfo.Center> center() {
        return sql.of("""
                SELECT name, place, telephone, qq, hours, booking, night_duty, reviewed_on
                  FROM care.campus_center""").first(HelpInfo.Center.class);
    }

    private List<HelpLineCard> lines() {
        return sql.of("""
                SELECT number, name, purpose, hours, source, reviewed_on
                  FROM care.help_line ORDER BY position""").list(HelpLineCard.class);
    }
}
