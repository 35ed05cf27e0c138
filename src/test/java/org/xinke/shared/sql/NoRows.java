package org.xinke.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;

/** A database in which the caller has nothing: every query is empty, every update touches no row. */
public final class NoRows {
    private NoRows() {}

    public static Sql sql() {
        Sql sql = new Sql();
        sql.em = entityManager();
        return sql;
    }

    private static EntityManager entityManager() {
        InvocationHandler query = (proxy, method, arguments) -> switch (method.getName()) {
            case "getResultList" -> List.of();
            case "executeUpdate" -> 0;
            default -> proxy;
        };
        Object empty = Proxy.newProxyInstance(NoRows.class.getClassLoader(), new Class<?>[] {Query.class}, query);
        return (EntityManager) Proxy.newProxyInstance(
                NoRows.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> empty);
    }
}
