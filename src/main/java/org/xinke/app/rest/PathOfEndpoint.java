package org.xinke.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import org.xinke.watch.PathTemplate;

/** Says for the figures which endpoint a request has reached, by the template of its path. */
@Provider
public class PathOfEndpoint implements ContainerRequestFilter {
    @Context
    ResourceInfo endpoint;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        String template = "/api/v1" + part(endpoint.getResourceClass()) + part(endpoint.getResourceMethod());
        request.setAttribute(PathTemplate.ATTRIBUTE, template);
    }

    private static String part(AnnotatedElement annotated) {
        Path path = annotated.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }
}
