package org.xinke.app.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request whose body is read through {@link LimitedBody}. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final Function<ServletInputStream, LimitedBody> limit;
    private @Nullable LimitedBody body;
    private @Nullable BufferedReader reader;

    LimitedRequest(HttpServletRequest request, Function<ServletInputStream, LimitedBody> limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        LimitedBody limited = body;
        if (limited == null) {
            limited = limit.apply(super.getInputStream());
            body = limited;
        }
        return limited;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        BufferedReader open = reader;
        if (open == null) {
            open = new BufferedReader(new InputStreamReader(getInputStream(), charset()));
            reader = open;
        }
        return open;
    }

    private Charset charset() {
        return Optional.ofNullable(getCharacterEncoding()).map(Charset::forName).orElse(StandardCharsets.UTF_8);
    }
}
