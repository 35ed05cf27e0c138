package org.xinke.sso;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xinke.shared.RuleViolation;

/**
 * What {@code /p3/serviceValidate} says: who it is. CAS Protocol 3.0, 2.5 and appendix A. Attributes are read in both of
 * the shapes that servers send: an element each, or {@code <attribute name value>}. One without a value says nothing.
 */
record CasAnswer(String user, Map<String, String> attributes) {
    private static final String NAMESPACE = "http://www.yale.edu/tp/cas";

    /**
     * @throws RuleViolation when CAS refuses the ticket, or it came through a proxy
     * @throws IOException when this is no answer of CAS
     */
    static CasAnswer read(String xml) throws IOException {
        Element root = SafeXml.parse(xml);
        if (!NAMESPACE.equals(root.getNamespaceURI()) || !"serviceResponse".equals(root.getLocalName())) {
            throw new IOException("no answer of CAS: " + root.getNodeName());
        }
        List<Element> failure = SafeXml.children(root, "authenticationFailure");
        if (!failure.isEmpty()) {
            throw new RuleViolation(Refusals.REFUSED, failure.get(0).getAttribute("code"));
        }
        Element success = only(root, "authenticationSuccess");
        if (!SafeXml.children(success, "proxies").isEmpty()) {
            throw new RuleViolation(Refusals.REFUSED, "PROXY");
        }
        return new CasAnswer(only(success, "user").getTextContent().strip(), attributesOf(success));
    }

    /** @param attribute empty for the user name itself */
    Optional<String> number(Optional<String> attribute) {
        return attribute
                .map(name -> Optional.ofNullable(attributes.get(name)))
                .orElseGet(() -> Optional.of(user))
                .map(String::strip)
                .filter(number -> !number.isEmpty());
    }

    private static Map<String, String> attributesOf(Element success) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Element group : SafeXml.children(success, "attributes")) {
            for (Element element : SafeXml.children(group, "")) {
                boolean pair = element.hasAttribute("name") && element.hasAttribute("value");
                String value = (pair ? element.getAttribute("value") : element.getTextContent()).strip();
                if (!value.isEmpty()) {
                    attributes.putIfAbsent(pair ? element.getAttribute("name") : element.getLocalName(), value);
                }
            }
        }
        return attributes;
    }

    private static Element only(Element parent, String name) throws IOException {
        List<Element> found = SafeXml.children(parent, name);
        if (found.size() != 1) {
            throw new IOException("expected one " + name + " in " + parent.getNodeName() + ", found " + found.size());
        }
        return found.get(0);
    }
}
