package org.xinke.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Endpoint;
import org.xinke.testing.RestTypes;

/** The elements in the browser are compiled against what the interface is now. {@code -Drest.types=write} writes it anew. */
class RestTypesTest {
    private static final Path COMMITTED = Path.of("src/main/frontend/shared/rest.d.ts");

    @Test
    void committedTypesAreThoseOfTheDescription() throws IOException {
        JsonNode description = Json.mapper().valueToTree(Description.of(Endpoint.resources()));
        String types = RestTypes.of(description);
        if ("write".equals(System.getProperty("rest.types"))) {
            Files.writeString(COMMITTED, types);
        }
        assertThat(Files.readString(COMMITTED))
                .as("%s differs from the interface: mvn test -Dtest=RestTypesTest -Drest.types=write", COMMITTED)
                .isEqualTo(types);
    }
}
