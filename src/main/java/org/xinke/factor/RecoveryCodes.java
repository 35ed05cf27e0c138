package org.xinke.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/**
 * Ten codes on paper for who has lost the phone, each good once. 120 random bits each: so long that a plain hash keeps them,
 * and nobody can try them out on a stolen dump.
 */
@ApplicationScoped
@Transactional
class RecoveryCodes {
    /** Without signs that look alike on paper. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODES = 10;
    private static final int GROUPS = 6;
    private static final int GROUP = 4;

    @Inject
    Sql sql;

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(CODES).toList();
    }

    /** In place of those that the person had. */
    void keep(long personId, List<String> codes) {
        sql.of("DELETE FROM factor.recovery_code WHERE person_id = :person")
                .set("person", personId)
                .run();
        codes.forEach(code -> sql.of("INSERT INTO factor.recovery_code (person_id, code_hash) VALUES (:person, :hash)")
                .set("person", personId)
                .set("hash", hash(code))
                .run());
    }

    /** @return whether it was one; it is none any more */
    boolean use(long personId, String code) {
        return sql.of("DELETE FROM factor.recovery_code WHERE person_id = :person AND code_hash = :hash")
                        .set("person", personId)
                        .set("hash", hash(code))
                        .run()
                > 0;
    }

    private static String one() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, GROUP)
                        .mapToObj(sign ->
                                String.valueOf(SIGNS.charAt(Secret.random().nextInt(SIGNS.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** However it is typed: small letters, wide ones, without the dashes. */
    static byte[] hash(String code) {
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
        return Secret.hash("recovery " + plain);
    }
}
