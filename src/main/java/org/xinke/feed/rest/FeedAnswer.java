package org.xinke.feed.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xinke.feed.FeedPage;
import org.xinke.shared.Secret;
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.tables.CsvTable;

/**
 * What every stretch of the feed has besides its entries: the link to go on, a tag, 304 when the caller has it already, and
 * CSV for who asks for it. The names and documents in it are Chinese, whoever reads.
 */
@Provider
public class FeedAnswer implements ContainerResponseFilter {
    private static final String BOM = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    @Inject
    Settings settings;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof FeedPage<?> page)) {
            return;
        }
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        if (page.more()) {
            headers.add(HttpHeaders.LINK, next(asked, page));
        }
        headers.putSingle("Xinke-Next", page.next());
        headers.putSingle(HttpHeaders.VARY, "Accept, Authorization");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, Texts.CHINESE.toLanguageTag());
        boolean csv = csv(asked, answer);
        boolean bom =
                Boolean.parseBoolean(asked.getUriInfo().getQueryParameters().getFirst("bom"));
        EntityTag tag =
                new EntityTag(Secret.hex(((csv ? "csv" : "json") + bom + page).getBytes(StandardCharsets.UTF_8)));
        headers.putSingle(HttpHeaders.ETAG, tag);
        Annotation[] annotations = answer.getEntityAnnotations();
        if (asked.getRequest().evaluatePreconditions(tag) != null) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        } else if (csv) {
            answer.setEntity((bom ? BOM : "") + CsvTable.of(row(answer), page.items()), annotations, CSV);
        } else {
            answer.setEntity(page, annotations, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private Link next(ContainerRequestContext asked, FeedPage<?> page) {
        UriBuilder address = asked.getUriInfo().getRequestUriBuilder().replaceQueryParam("since", page.next());
        return Link.fromUriBuilder(outside(address)).rel("next").build();
    }

    /** Behind the school's proxy we are spoken to in the clear; the caller is not. */
    private UriBuilder outside(UriBuilder address) {
        boolean proxied = settings.trusts(request.getRemoteAddr());
        return proxied && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                ? address.scheme("https")
                : address;
    }

    /** {@code format} goes before what the caller accepts. */
    private static boolean csv(ContainerRequestContext asked, ContainerResponseContext answer) {
        String format = asked.getUriInfo().getQueryParameters().getFirst("format");
        if (format != null && !format.isEmpty()) {
            return format.equals("csv");
        }
        @Nullable MediaType negotiated = answer.getMediaType();
        return negotiated != null && negotiated.isCompatible(CSV);
    }

    private static Class<?> row(ContainerResponseContext answer) {
        return (Class<?>) ((ParameterizedType) answer.getEntityType()).getActualTypeArguments()[0];
    }
}
