package org.xinke.shared.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was made of the first few keys, so that it is made once; of further ones it is made each time. */
final class Memo<K, V> {
    private final Map<K, V> made = new ConcurrentHashMap<>();
    private final Function<K, V> maker;
    private final int most;

    Memo(Function<K, V> maker, int most) {
        this.maker = maker;
        this.most = most;
    }

    V of(K key) {
        V known = made.get(key);
        if (known != null) {
            return known;
        }
        V fresh = maker.apply(key);
        if (made.size() < most) {
            made.put(key, fresh);
        }
        return fresh;
    }
}
