package io.snapshotcontracts.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as its nodes: scalars are the text as written, every complaint names the line. YAML's own types would turn
 * the identifier 0017 into 15 and say of an error only that there is one.
 */
final class YamlSource {

    private static final long LARGEST_FILE = 1 << 20;

    /** Far above any real file; what aliases multiply ends here. */
    private static final int MOST_ENTRIES = 20_000;

    private final String file;
    private int entries;

    YamlSource(Path file) {
        this.file = file.toString();
    }

    Node root(Path path) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(text(path)));
            if (root == null) {
                throw new InvalidEnvironmentException(file + ": the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidEnvironmentException(
                    place(line) + "this is not YAML" + clause(String.valueOf(e.getProblem())), e);
        } catch (YAMLException e) {
            // its own messages quote what stands around the place, which can be a credential
            throw new InvalidEnvironmentException(
                    file + ": this is not YAML that can be read: a character that YAML forbids, or nested too deeply",
                    e);
        }
    }

    private String text(Path path) {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw new InvalidEnvironmentException(file + ": the file is larger than " + LARGEST_FILE + " bytes");
            }
            String text = Files.readString(path, UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new InvalidEnvironmentException(file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new InvalidEnvironmentException(file + ": the file is not UTF-8 text", e);
        } catch (IOException e) {
            throw new InvalidEnvironmentException(file + ": the file cannot be read", e);
        }
    }

    /** The entries of a mapping in the file's order; nothing and null are an empty one. */
    Map<YamlName, Node> entries(Node node, String what) {
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
    String text(Node node, String what) {
        if (isNull(node)) {
            throw at(node, what + " has no value");
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw at(node, what + " must be one text");
        }
        return scalar.getValue();
    }

    boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    InvalidEnvironmentException at(Node node, String problem) {
        return new InvalidEnvironmentException(place(node.getStartMark().getLine() + 1) + problem);
    }

    InvalidEnvironmentException whole(String problem) {
        return new InvalidEnvironmentException(file + ": " + problem);
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

    /** A name and where it stands; names alone decide whether two are the same. */
    record YamlName(String name, Node node) {

        @Override
        public boolean equals(Object other) {
            return other instanceof YamlName key && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        /** Cut, and free of what could paint the terminal. */
        @Override
        public String toString() {
            String visible = name.replaceAll("\\p{Cntrl}", "?");
            return visible.length() > 80 ? visible.substring(0, 80) + "…" : visible;
        }
    }
}
