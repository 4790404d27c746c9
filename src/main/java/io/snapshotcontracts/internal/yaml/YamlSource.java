package io.snapshotcontracts.internal.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.text.Nearest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as its nodes: scalars are the text as written, every complaint names the line. YAML's own types would turn
 * the identifier 0017 into 15 and say of an error only that there is one.
 */
public final class YamlSource {

    private static final long LARGEST_FILE = 1 << 20;

    /** Far above any real file; what aliases multiply ends here. */
    private static final int MOST_ENTRIES = 20_000;

    private final Path path;
    private final String file;
    private final Refusal refusal;
    private int entries;

    /** Makes the exception of the file's reader from one sentence. */
    @FunctionalInterface
    public interface Refusal {

        RuntimeException of(String message, @Nullable Throwable cause);
    }

    public YamlSource(Path path, Refusal refusal) {
        this.path = path;
        this.file = path.toString();
        this.refusal = refusal;
    }

    /** The file's only document. */
    public Node root() {
        Node root = rootIfAny();
        if (root == null) {
            throw refusal.of(file + ": the file is empty", null);
        }
        return root;
    }

    /** The file's only document, null where it holds comments alone. */
    public @Nullable Node rootIfAny() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(options).compose(new StringReader(text()));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refusal.of(place(line) + "this is not YAML" + clause(String.valueOf(e.getProblem())), e);
        } catch (YAMLException e) {
            // its own messages quote the text around the place, which can be a credential
            throw refusal.of(
                    file + ": this is not YAML that can be read: a character that YAML forbids, or nested too deeply",
                    e);
        }
    }

    private String text() {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw refusal.of(file + ": the file is larger than " + LARGEST_FILE + " bytes", null);
            }
            String text = Files.readString(path, UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw refusal.of(file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw refusal.of(file + ": the file is not UTF-8 text", e);
        } catch (IOException e) {
            throw refusal.of(file + ": the file cannot be read", e);
        }
    }

    /** The entries of a mapping in the file's order; nothing and null are an empty one. */
    public Map<YamlName, Node> entries(Node node, String what) {
        if (isNull(node)) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw at(node, what + " must be a mapping of names to values");
        }
        Map<YamlName, Node> found = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (++entries > MOST_ENTRIES) {
                throw at(node, "the file holds more than " + MOST_ENTRIES + " entries");
            }
            YamlName key = new YamlName(text(tuple.getKeyNode(), "a name"), tuple.getKeyNode());
            if (found.put(key, tuple.getValueNode()) != null) {
                throw at(tuple.getKeyNode(), "'" + key + "' is given twice");
            }
        }
        return found;
    }

    /** The text as it is written, quotes and escapes undone. */
    public String text(Node node, String what) {
        if (isNull(node)) {
            throw at(node, what + " has no value");
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw at(node, what + " must be one text");
        }
        return scalar.getValue();
    }

    /** The same where null and nothing are texts too, as a value of an answer can be. */
    public String literal(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            throw at(node, what + " must be one text; put it in quotes");
        }
        return scalar.getValue();
    }

    public boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** The elements of a list. */
    public List<Node> elements(Node node, String what) {
        if (!(node instanceof SequenceNode sequence)) {
            throw at(node, what + " must be a list");
        }
        if (sequence.getValue().size() > MOST_ENTRIES) {
            throw at(node, "the file holds more than " + MOST_ENTRIES + " entries");
        }
        return sequence.getValue();
    }

    /** The line that a node begins in, from 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** What is wrong at a node. */
    public RuntimeException at(Node node, String problem) {
        return refusal.of(place(line(node)) + problem, null);
    }

    /** What is wrong with the file as a whole. */
    public RuntimeException whole(String problem) {
        return refusal.of(file + ": " + problem, null);
    }

    /** Refuses a name that is not one of those that there are. */
    public void requireKnown(YamlName key, Collection<String> known, String what) {
        if (!known.contains(key.name())) {
            throw at(
                    key.node(),
                    "there is no " + what + " '" + key + "'"
                            + Nearest.to(key.name(), known)
                                    .map(name -> "; did you mean '" + name + "'?")
                                    .orElseGet(() -> ", only: " + String.join(", ", known)));
        }
    }

    private String place(int line) {
        return file + ", line " + line + ": ";
    }

    // what is quoted, and what follows a word for a name, comes from the file
    private static String clause(String problem) {
        if (problem.contains("alias")) {
            return ": an alias (*) names no anchor (&)";
        }
        return ": " + problem.replaceAll("[('\"].*", "").strip();
    }

    /** A name and its place; names alone decide whether two are the same. */
    public record YamlName(String name, Node node) {

        @Override
        public boolean equals(Object other) {
            return other instanceof YamlName key && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return shown(name);
        }
    }

    /** A text of the file for a message: cut, and free of what could paint the terminal. */
    public static String shown(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() > 80 ? visible.substring(0, 80) + "…" : visible;
    }
}
