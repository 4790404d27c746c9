package io.snapshotcontracts.report;

import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that takes every form of the report. A file is there as a whole or not at all, and readable by its owner
 * alone, for live answers are somebody's data.
 */
public final class ReportFolder {

    private static final List<String> NAMES = List.of("report.json", "junit.xml", "report.html", "summary.md");

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder where there is none, and tries it.
     *
     * @throws ReportFolderException where no report could be written later; better to know before a run than after it
     */
    public static ReportFolder at(Path folder) {
        try {
            PrivateFiles.createFolder(folder);
            for (String name : NAMES) {
                if (Files.isDirectory(folder.resolve(name))) {
                    throw new ReportFolderException(folder, name + " is a folder there");
                }
            }
            PrivateFiles.Draft.of(folder, "report", "").discard();
        } catch (FileAlreadyExistsException e) {
            throw new ReportFolderException(folder, e.getFile() + " is not a folder");
        } catch (IOException e) {
            throw new ReportFolderException(folder, e);
        }
        return new ReportFolder(folder);
    }

    /**
     * Writes all forms. Nothing is replaced before everything is on the disk, so that a full one does not leave the
     * reports of two runs beside each other.
     *
     * @param verdict what the run amounts to under the caller's rules, so that reports and exit code agree
     * @throws ReportFolderException where that fails
     */
    public void write(RunResult result, Verdict verdict) {
        View view = View.of(result, verdict);
        List<PrivateFiles.Draft> drafts = new ArrayList<>();
        try {
            for (String name : NAMES) {
                drafts.add(PrivateFiles.Draft.of(folder, name, text(name, view)));
            }
            for (PrivateFiles.Draft draft : drafts) {
                draft.publish();
            }
        } catch (IOException e) {
            throw new ReportFolderException(folder, e);
        } finally {
            drafts.forEach(PrivateFiles.Draft::discard);
        }
    }

    /** The report that people open first. */
    public Path page() {
        return folder.resolve("report.html");
    }

    private static String text(String name, View view) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (name) {
            case "report.json" -> new JsonReport().write(view.result(), text);
            case "junit.xml" -> JunitReport.write(view, text);
            case "report.html" -> HtmlReport.write(view, text);
            case "summary.md" -> MarkdownReport.write(view, text);
            default -> throw new IllegalArgumentException(name);
        }
        return text.toString();
    }
}
