package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.YamlDocument;

/** Something out of a YAML file, with the file, so that a later check can still name the line. */
public record Found<T>(T value, YamlDocument yaml) {
    /** Line of a field, such as {@code /hours/online}; of the whole when it is not there. */
    int line(String pointer) {
        JsonNode node = yaml.root().at(pointer);
        return yaml.line(node.isMissingNode() ? yaml.root() : node);
    }

    public void wrong(Problems problems, String pointer, String key, Object... arguments) {
        problems.add(yaml.file(), line(pointer), key, arguments);
    }
}
