package vekha.intake.reading;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.UnreadableDocument.Reason;

/**
 * Walks once through the XML of an office file, holding no more of it than the element it stands on, and refuses what no
 * honest office program writes: a document type, entities, elements nested without end.
 */
final class XmlCursor {

    private static final int DEEPEST = 400;

    /** The parser's own limits, which differ from one Java to the next, complain under numbers that begin so. */
    private static final String OWN_LIMIT = "JAXP0001";

    private static final XMLInputFactory FACTORY = hardenedFactory();

    private final XMLStreamReader reader;

    private int depth;

    private XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory hardenedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Opens a part and stands on its outermost element. */
    static XmlCursor over(InputStream part) {
        try {
            XmlCursor cursor = new XmlCursor(FACTORY.createXMLStreamReader(part));
            while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {
                // whatever stands before the outermost element
            }
            return cursor;
        } catch (XMLStreamException ex) {
            throw refused(ex);
        }
    }

    /**
     * Shows every direct child to the visitor, who may walk on into it by the same method or leave it alone; text
     * between the children is passed over.
     */
    void children(Consumer<String> visitor) {
        int level = depth;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT && depth < level) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && depth == level + 1) {
                visitor.accept(name());
            }
        }
    }

    /** Office files offer one thing in several ways: the first of the two kinds of children is read, the others are not. */
    void firstOf(String preferred, String otherwise, Runnable reading) {
        boolean[] read = {false};
        children(name -> {
            if (!read[0] && (name.equals(preferred) || name.equals(otherwise))) {
                read[0] = true;
                reading.run();
            }
        });
    }

    /** Walks to the end of the element and gives all the text in it. */
    String text() {
        int level = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT && depth < level) {
                return text.toString();
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** Names of word processing, spreadsheets and packaging stand plain; {@code m:} is a formula, {@code x:} anything else. */
    String name() {
        String space = reader.getNamespaceURI();
        if (space == null
                || space.contains("wordprocessingml/")
                || space.contains("spreadsheetml/")
                || space.contains("/package/2006/")) {
            return reader.getLocalName();
        }
        return (space.endsWith("/math") ? "m:" : "x:") + reader.getLocalName();
    }

    @Nullable
    String attribute(String localName) {
        return reader.getAttributeValue(null, localName);
    }

    String attribute(String localName, String otherwise) {
        String value = attribute(localName);
        return value == null ? otherwise : value;
    }

    int number(String localName, int otherwise) {
        String value = attribute(localName);
        try {
            return value == null ? otherwise : (int) Double.parseDouble(value);
        } catch (NumberFormatException ex) {
            return otherwise;
        }
    }

    /** An on-off property is on when it is there without a value. */
    boolean on() {
        String value = attribute("val", "true");
        return !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    private int advance() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableDocument(Reason.HOSTILE);
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableDocument(Reason.DAMAGED);
            }
            count(event);
            return event;
        } catch (XMLStreamException ex) {
            throw refused(ex);
        }
    }

    private void count(int event) {
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new UnreadableDocument(Reason.HOSTILE);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
    }

    /** A limit that was hit while bytes were fetched arrives wrapped by the parser. */
    private static UnreadableDocument refused(XMLStreamException ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocument refusal) {
                return refusal;
            }
        }
        if (ex.getNestedException() instanceof UnreadableDocument refusal) {
            return refusal;
        }
        boolean limit = ex.getMessage() != null && ex.getMessage().contains(OWN_LIMIT);
        return new UnreadableDocument(limit ? Reason.HOSTILE : Reason.DAMAGED, ex);
    }
}
