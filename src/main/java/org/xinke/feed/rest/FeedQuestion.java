package org.xinke.feed.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What every part of the feed can be asked. */
public class FeedQuestion {
    @QueryParam("since")
    @Size(max = 100)
    @Parameter(description = "The next of the last answer; without it from the beginning", example = "eGsxOjA")
    @Nullable
    public String since;

    @QueryParam("limit")
    @DefaultValue("500")
    @Min(1)
    @Max(5000)
    @Parameter(description = "Most entries of an answer", example = "2")
    public int limit;

    @QueryParam("format")
    @DefaultValue("")
    @Pattern(regexp = "|json|csv")
    @Parameter(description = "json or csv; without it as Accept says", example = "json")
    public String format = "";

    @QueryParam("bom")
    @DefaultValue("false")
    @Parameter(description = "true begins CSV with a byte order mark, for Excel", example = "true")
    public boolean bom;
}
