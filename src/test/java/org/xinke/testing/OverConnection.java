package org.xinke.testing;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Use cases that know nothing but SQL, over one connection and without a server: what they inject is made as they are. */
public final class OverConnection {
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Sql sql = new Sql();
    private final CurrentUser currentUser = new CurrentUser();
    private final Connection connection;

    public OverConnection(Connection connection, Clock clock) {
        this.connection = connection;
        made.put(Sql.class, sql);
        made.put(CurrentUser.class, currentUser);
        made.put(Clock.class, clock);
    }

    /** In the place of what would be made. */
    public <T> OverConnection with(Class<T> type, T instead) {
        made.put(type, instead);
        return this;
    }

    public <T> T make(Class<T> type) {
        Object known = made.get(type);
        if (known != null) {
            return type.cast(known);
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            made.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) && isOurs(field.getType())) {
                    field.setAccessible(true);
                    field.set(bean, make(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Settings and events are not: who needs one says what stands for it. */
    private boolean isOurs(Class<?> type) {
        return made.containsKey(type) || (!type.isPrimitive() && type.getName().startsWith("org.xinke."));
    }

    public <T> T as(long person, List<Role> roles, Supplier<T> job) {
        return currentUser.as(who(person, roles), () -> sql.over(connection, job));
    }

    public Identity who(long person, List<Role> roles) {
        List<Grant> grants = roles.stream().map(role -> new Grant(role, null)).toList();
        return new Identity(person, "x", "某人", grants, false);
    }
}
