package org.xinke.results.analysis;

import java.util.List;

/** A marked paper. */
public record Paper(List<Response> responses) {
    double total() {
        return responses.stream().mapToDouble(Response::earned).sum();
    }
}
