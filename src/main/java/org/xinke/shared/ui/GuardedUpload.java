package org.xinke.shared.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.xinke.shared.Role;

/**
 * Takes a file only from whom it is for, and only when it is not too large: both are asked before a byte of it is read. The
 * secret address and the session of a view would let anybody fill the disk who has them, signed in or not.
 */
public final class GuardedUpload implements UploadHandler {
    private static final long serialVersionUID = 1L;

    /** No smaller limit than that of any file, {@code xinke.limits.upload.megabytes}. */
    public static final long AS_THE_DOOR = Long.MAX_VALUE / 2;

    /** What stands around a file in a form. */
    private static final long FRAME = 64 * 1024;

    private static final int FORBIDDEN = 403;
    private static final int NO_LENGTH = 411;
    private static final int TOO_LARGE = 413;

    private final UploadHandler taking;
    private final long most;
    private final List<Role> roles;

    /** @param most bytes */
    public GuardedUpload(UploadHandler taking, long most, Role... roles) {
        this.taking = taking;
        this.most = most;
        this.roles = Arrays.asList(roles);
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        int refusal = refusal(request);
        if (refusal == 0) {
            UploadHandler.super.handleRequest(request, response, session, owner);
        } else {
            response.setStatus(refusal);
        }
    }

    /** Zero when there is none. */
    int refusal(VaadinRequest request) {
        if (roles.stream().noneMatch(role -> request.isUserInRole(role.name()))) {
            return FORBIDDEN;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return NO_LENGTH;
        }
        return length > most + FRAME ? TOO_LARGE : 0;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        taking.handleUploadRequest(event);
    }

    @Override
    public void responseHandled(boolean success, VaadinResponse response) {
        taking.responseHandled(success, response);
    }

    @Override
    public long getFileSizeMax() {
        return most;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
