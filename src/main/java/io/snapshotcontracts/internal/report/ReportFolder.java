package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder for all forms of the report. A file is written completely or not at all, and readable by its owner
 * alone, for live answers hold private data.
 */
public final class ReportFolder {

    private static final List<String> NAMES = List.of(
            "report.json", "junit.xml", "report.html", "summary.md", "findings.sarif", "gl-code-quality-report.json");

    /** Recorded exchanges and changes are not test cases. */
    private static final List<String> WITHOUT_CASES =
            NAMES.stream().filter(name -> !name.equals("junit.xml")).toList();

    private static final String COVERAGE = "coverage.html";

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Creates the folder where there is none, and checks that it can be written.
     *
     * @throws ReportFolderException where no report could be written later; a run reports that before it starts
     */
    public static ReportFolder at(Path folder) {
        return at(folder, NAMES);
    }

    /** The same for recorded traffic, and for a comparison. */
    public static ReportFolder withoutCases(Path folder) {
        return at(folder, WITHOUT_CASES);
    }

    /** The same for a coverage. */
    public static ReportFolder ofCoverage(Path folder) {
        return at(folder, List.of(COVERAGE));
    }

    private static ReportFolder at(Path folder, List<String> names) {
        try {
            PrivateFiles.createFolder(folder);
            for (String name : names) {
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
     * Writes all forms. No file is replaced before all are on the disk, so that a full disk does not mix the
     * reports of two runs.
     *
     * @param verdict the verdict under the caller's rules, so that reports and exit code agree
     * @param documented the elements of the documentation, by provider
     * @param locations where the rules are
     * @throws ReportFolderException where that fails
     */
    public void write(
            RunResult result, Verdict verdict, Map<String, List<DocumentedElement>> documented, Locations locations) {
        View view = View.of(result, verdict, documented);
        List<Issue> issues = Issues.of(result, locations);
        write(NAMES, name -> text(name, view, issues));
    }

    /**
     * Writes the result for recorded traffic.
     *
     * @throws ReportFolderException where that fails
     */
    public void write(TrafficSummary summary, List<AcceptanceNotice> notices, Locations locations) {
        ReportPage page = TrafficPage.of(summary, notices);
        List<Issue> issues = Issues.of(summary, notices, locations);
        write(
                WITHOUT_CASES,
                name -> text(name, page, issues, text -> TrafficSummaryJson.write(summary, notices, text)));
    }

    /**
     * Writes the result of a comparison.
     *
     * @throws ReportFolderException where that fails
     */
    public void write(DriftResult result, Locations locations) {
        ReportPage page = DriftPage.of(result);
        List<Issue> issues = Issues.of(result, locations);
        write(WITHOUT_CASES, name -> text(name, page, issues, text -> new DriftJson().write(result, text)));
    }

    private interface Json {

        void write(Appendable text) throws IOException;
    }

    private static String text(String name, ReportPage page, List<Issue> issues, Json json) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (name) {
            case "report.json" -> json.write(text);
            case "report.html" -> text.append(PageHtml.of(page));
            case "summary.md" -> text.append(PageMarkdown.of(page));
            default -> issues(name, issues, text);
        }
        return text.toString();
    }

    private static void issues(String name, List<Issue> issues, Appendable text) throws IOException {
        switch (name) {
            case "findings.sarif" -> SarifReport.write(issues, text);
            case "gl-code-quality-report.json" -> GitLabReport.write(issues, text);
            default -> throw new IllegalArgumentException(name);
        }
    }

    /**
     * Writes the page of a coverage.
     *
     * @return the page
     * @throws ReportFolderException where that fails
     */
    public Path write(CoverageResult result) {
        write(List.of(COVERAGE), name -> CoveragePage.of(result));
        return folder.resolve(COVERAGE);
    }

    private interface Form {

        String text(String name) throws IOException;
    }

    private void write(List<String> names, Form form) {
        List<PrivateFiles.Draft> drafts = new ArrayList<>();
        try {
            for (String name : names) {
                drafts.add(PrivateFiles.Draft.of(folder, name, form.text(name)));
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

    /** Renders all forms and discards them, to check that they can be rendered. */
    static void render(View view) throws IOException {
        List<Issue> issues = Issues.of(view.result(), Locations.NONE);
        for (String name : NAMES) {
            text(name, view, issues);
        }
    }

    private static String text(String name, View view, List<Issue> issues) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (name) {
            case "report.json" -> new JsonReport().write(view.result(), text);
            case "junit.xml" -> JunitReport.write(view, text);
            case "report.html" -> HtmlReport.write(view, text);
            case "summary.md" -> MarkdownReport.write(view, text);
            default -> issues(name, issues, text);
        }
        return text.toString();
    }
}
