package vekha.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.foundation.FileNames;
import vekha.foundation.NotVisibleException;
import vekha.paper.pdf.PdfFile;
import vekha.paper.word.WordFile;

/** Packs plans into one archive: of each its official form as Word and as PDF, in a folder for each territory. */
@Component
class PlanArchive {

    private final PrintForm printForm;

    PlanArchive(PrintForm printForm) {
        this.printForm = printForm;
    }

    /** @param packed is told how many are in after each */
    void write(Actor actor, List<ExportedPlan> plans, OutputStream out, IntConsumer packed) throws IOException {
        Set<String> names = new HashSet<>();
        List<String> missing = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int at = 0; at < plans.size(); at++) {
                ExportedPlan plan = plans.get(at);
                try {
                    add(zip, printForm.of(actor, plan.id(), null), name(plan, names));
                } catch (NotVisibleException gone) {
                    missing.add(plan.title()); // thrown away since it was asked for
                }
                packed.accept(at + 1);
            }
            if (!missing.isEmpty()) {
                entry(zip, "Не вошло.txt", String.join("\n", missing).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void add(ZipOutputStream zip, Paper paper, String name) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordFile.write(paper, word);
        entry(zip, name + ".docx", word.toByteArray());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfFile.write(paper, pdf);
        entry(zip, name + ".pdf", pdf.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Two plans may be called the same. */
    private static String name(ExportedPlan plan, Set<String> names) {
        String plain = FileNames.plain(plan.territory()) + "/" + FileNames.plain(plan.title());
        String name = plain;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = plain + " (" + number + ")";
        }
        return name;
    }
}
