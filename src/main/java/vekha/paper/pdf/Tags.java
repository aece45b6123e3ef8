package vekha.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** The structure of the document beside its looks: what is a heading, a list, a head of a column, and in which order it is read. */
final class Tags {

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName NUMS = COSName.getPDFName("Nums");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final List<COSArray> pages = new ArrayList<>();
    private final COSArray names = new COSArray();

    Tags() {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document = new COSDictionary();
        document.setItem(COSName.TYPE, STRUCT_ELEM);
        document.setName(COSName.S, "Document");
        document.setItem(COSName.P, root);
        document.setItem(COSName.K, new COSArray());
        root.setItem(COSName.K, document);
    }

    COSDictionary document() {
        return document;
    }

    COSDictionary element(String type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        kid(parent, element);
        return element;
    }

    /** A cell that heads others, and which. */
    COSDictionary head(COSDictionary row, String scope, int columns) {
        COSDictionary head = element("TH", row);
        COSDictionary look = look(head);
        look.setName("Scope", scope);
        if (columns > 1) {
            look.setInt("ColSpan", columns);
        }
        return head;
    }

    COSDictionary cell(COSDictionary row, int rows) {
        COSDictionary cell = element("TD", row);
        if (rows > 1) {
            look(cell).setInt("RowSpan", rows);
        }
        return cell;
    }

    /** A note below the page, read where it is referred to. */
    COSDictionary note(COSDictionary parent) {
        COSDictionary note = element("Note", parent);
        COSString name = new COSString("note-%06d".formatted(names.size() / 2 + 1)); // in the order of their names
        note.setItem(COSName.ID, name);
        names.add(name);
        names.add(note);
        return note;
    }

    private static COSDictionary look(COSDictionary element) {
        COSDictionary look = new COSDictionary();
        look.setDirect(true);
        look.setName(COSName.O, "Table");
        element.setItem(COSName.A, look);
        return look;
    }

    /** A new page begins; what is shown from now on is on it. */
    void turn() {
        pages.add(new COSArray());
    }

    /** Says that what is shown next belongs to an element, and under which number. */
    int shown(COSDictionary element, COSDictionary page) {
        COSArray onPage = pages.get(pages.size() - 1);
        int number = onPage.size();
        onPage.add(element);
        if (!element.containsKey(COSName.PG)) {
            element.setItem(COSName.PG, page);
        }
        kid(element, element.getItem(COSName.PG) == page ? COSInteger.get(number) : elsewhere(page, number));
        return number;
    }

    private static COSBase elsewhere(COSDictionary page, int number) {
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        return reference;
    }

    private static void kid(COSDictionary parent, COSBase kid) {
        COSBase kids = parent.getItem(COSName.K);
        if (kids == null) {
            parent.setItem(COSName.K, kid);
        } else if (kids instanceof COSArray several) {
            several.add(kid);
        } else {
            COSArray several = new COSArray();
            several.add(kids);
            several.add(kid);
            parent.setItem(COSName.K, several);
        }
    }

    /** The whole, with the way back from what is shown to what it belongs to. */
    COSDictionary root() {
        COSArray numbers = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(pages.get(page));
        }
        COSDictionary back = new COSDictionary();
        back.setItem(NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, back);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
        if (names.size() > 0) {
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.NAMES, names);
            root.setItem(COSName.ID_TREE, named);
        }
        return root;
    }
}
