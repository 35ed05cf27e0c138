package org.xinke.authoring.prose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.source.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An SVG picture may draw, and nothing else: no script, no handler, nothing from elsewhere, no entities. */
final class SvgCheck extends DefaultHandler {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> DRAWING = Set.of(
            ("svg g defs title desc metadata style symbol use marker path rect circle ellipse line polyline polygon text "
                            + "tspan textPath linearGradient radialGradient stop pattern clipPath mask filter "
                            + "feGaussianBlur feOffset feMerge feMergeNode feColorMatrix feBlend feFlood feComposite "
                            + "feDropShadow switch view")
                    .split(" "));
    private static final Pattern NUMBERS = Pattern.compile("[\\s,]+");
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)@import|javascript:|expression\\(|url\\(\\s*['\"]?(?!#)");

    private final String file;
    private final Problems problems;
    private @Nullable Locator locator;
    private @Nullable Size size;
    private final StringBuilder text = new StringBuilder();
    private boolean root = true;

    private SvgCheck(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The picture's size when all is well. */
    static Optional<Size> size(byte[] bytes, String file, Problems problems) {
        int before = problems.count();
        SvgCheck check = new SvgCheck(file, problems);
        try {
            factory().newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), check);
        } catch (SAXParseException e) {
            problems.add(file, e.getLineNumber(), "svgXml", String.valueOf(e.getMessage()));
        } catch (SAXException | IOException e) {
            problems.add(file, 1, "svgXml", String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return problems.count() == before ? Optional.ofNullable(check.size) : Optional.empty();
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setXIncludeAware(false);
        return factory;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, String systemId) throws SAXException {
        throw new SAXException(systemId);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (root) {
            root = false;
            size = viewBox(name, attributes.getValue("viewBox"));
        }
        if (!SVG.equals(uri) || !DRAWING.contains(name)) {
            wrong("svgElement", qualified);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            check(attributes.getQName(i), attributes.getValue(i));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (FOREIGN.matcher(text).find()) {
            wrong("svgForeign", qualified);
        }
        text.setLength(0);
    }

    private void check(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on")) {
            wrong("svgHandler", name);
        } else if ((lower.endsWith("href") || lower.equals("src")) && !value.startsWith("#")) {
            wrong("svgForeign", name);
        } else if (FOREIGN.matcher(value).find()) {
            wrong("svgForeign", name);
        }
    }

    private @Nullable Size viewBox(String name, @Nullable String box) {
        String[] numbers = box == null ? new String[0] : NUMBERS.split(box.strip());
        try {
            if ("svg".equals(name) && numbers.length == 4) {
                int width = (int) Math.round(Double.parseDouble(numbers[2]));
                int height = (int) Math.round(Double.parseDouble(numbers[3]));
                if (width > 0 && height > 0) {
                    return new Size(width, height);
                }
            }
        } catch (NumberFormatException e) {
            wrong("svgViewBox");
            return null;
        }
        wrong("svgViewBox");
        return null;
    }

    private void wrong(String key, Object... arguments) {
        problems.add(file, locator == null ? 1 : locator.getLineNumber(), key, arguments);
    }

    /** In units of the view box, which our pictures draw one to one. */
    record Size(int width, int height) {}
}
