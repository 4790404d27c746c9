package io.snapshotcontracts.soak;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** What is in a folder of reports. */
final class ReportFiles {

    static final int ALL = 6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> drafts = new ArrayList<>();

    static ReportFiles in(Path folder) throws IOException {
        ReportFiles found = new ReportFiles();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private void add(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".tmp")) {
            drafts.add(name);
        } else {
            files.put(name, Files.readAllBytes(file));
        }
    }

    int count() {
        return files.size();
    }

    long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    List<String> drafts() {
        return drafts;
    }

    boolean same(ReportFiles other) {
        return files.keySet().equals(other.files.keySet())
                && files.keySet().stream().allMatch(name -> Arrays.equals(files.get(name), other.files.get(name)));
    }

    /** The names of those that are cut. */
    List<String> halfWritten() {
        return files.keySet().stream().filter(name -> !isWhole(name)).toList();
    }

    private boolean isWhole(String name) {
        byte[] bytes = files.get(name);
        try {
            if (name.endsWith(".json") || name.endsWith(".sarif")) {
                return isWholeJson(bytes);
            }
            if (name.endsWith(".xml")) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
                return true;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return name.endsWith(".html") ? text.strip().endsWith("</html>") : text.endsWith("\n");
        } catch (SAXException | IOException e) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isWholeJson(byte[] bytes) {
        try {
            return !JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(bytes)
                    .isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }
}
