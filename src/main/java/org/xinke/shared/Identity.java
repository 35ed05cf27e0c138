package org.xinke.shared;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is signed in: the same object behind Vaadin views and REST resources. */
public final class Identity extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final long personId;
    private final String displayName;
    private final transient List<Grant> grants;
    private final boolean mustChangePassword;

    /** @param number 学号 or 工号, the name by which the container knows the caller */
    public Identity(long personId, String number, String displayName, List<Grant> grants, boolean mustChangePassword) {
        super(number);
        this.personId = personId;
        this.displayName = displayName;
        this.grants = List.copyOf(grants);
        this.mustChangePassword = mustChangePassword;
    }

    public long personId() {
        return personId;
    }

    public String number() {
        return getName();
    }

    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    public List<Grant> grants() {
        return grants;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** True until the first own password is set; nothing else can be done before. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }
}
