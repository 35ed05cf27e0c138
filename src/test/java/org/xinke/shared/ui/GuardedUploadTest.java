package org.xinke.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Role;

class GuardedUploadTest {
    private static final long MOST = 10_000_000;
    private final GuardedUpload upload = new GuardedUpload(event -> {}, MOST, Role.ACADEMIC_AFFAIRS);

    @Test
    void takesAFileFromWhomItIsFor() {
        assertThat(upload.refusal(request(MOST, Role.ACADEMIC_AFFAIRS))).isZero();
    }

    @Test
    void takesNothingFromOthersHoweverSmall() {
        assertThat(upload.refusal(request(1, Role.STUDENT))).isEqualTo(403);
    }

    @Test
    void refusesByLengthBeforeReading() {
        assertThat(upload.refusal(request(2 * MOST, Role.ACADEMIC_AFFAIRS))).isEqualTo(413);
        assertThat(upload.refusal(request(-1, Role.ACADEMIC_AFFAIRS))).isEqualTo(411);
    }

    private static VaadinRequest request(long length, Role role) {
        return (VaadinRequest) Proxy.newProxyInstance(
                VaadinRequest.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "isUserInRole" -> role.name().equals(arguments[0]);
                    case "getContentLengthLong" -> length;
                    default -> throw new AssertionError("no byte may be read: " + method);
                });
    }
}
