package org.xinke.tables;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, element by element; whatever name space it says. No document types, hence no entities. */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;

    XmlPart(InputStream in) throws XMLStreamException {
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(in);
    }

    static void each(InputStream in, String name, Reader reader) throws IOException, XMLStreamException {
        try (XmlPart part = new XmlPart(in)) {
            while (part.next()) {
                if (part.begins(name)) {
                    reader.read(part);
                }
            }
        }
    }

    /** Of texts longer than that the end is not kept: no cell of a list is. */
    static final int LONGEST_TEXT = 8192;

    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        xml.next();
        return true;
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Empty when it is not there; of attributes with a prefix, such as r:id, the name after it. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute that another without a prefix could be mistaken for. */
    String prefixed(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            @Nullable String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of {@code t} up to the end of that element; how it is spoken (rPh) is no part of it. */
    String text(String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        boolean inside = false;
        while (next() && !ends(end)) {
            spoken = begins("rPh") || (spoken && !ends("rPh"));
            inside = begins("t") || (inside && !ends("t"));
            if (inside && !spoken && xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** All the text of this element. */
    String content(String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(end)) {
            if (xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        xml.close();
        in.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Looks at an element that begins. */
    interface Reader {
        void read(XmlPart element) throws IOException, XMLStreamException;
    }
}
