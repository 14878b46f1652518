package org.walkrx.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML strictly, and JSON from files whose name ends in {@code .json}.
 *
 * <p>Accepted is what can be read in only one way: one document of maps, lists and single values, up to 1 MiB unless
 * another limit is given, in UTF-8. Anchors, aliases, merge keys, tags and keys that occur twice are refused. Every
 * refusal says in plain words what is wrong, and where. Immutable and thread-safe.
 */
public final class YamlReader {

    private static final int DEFAULT_MAX_BYTES = 1 << 20;

    private final int maxBytes;
    private final JsonFactory yaml;
    private final JsonFactory json = new JsonFactory();

    /** Creates a reader that accepts up to 1 MiB. */
    public YamlReader() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * Creates a reader with another limit.
     *
     * @param maxBytes the largest size that is accepted
     */
    public YamlReader(int maxBytes) {
        this.maxBytes = maxBytes;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(maxBytes);
        this.yaml = YAMLFactory.builder()
                .loaderOptions(options)
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @throws BadInputException if it cannot be read or is not accepted
     */
    public YamlNode read(Path file) {
        return parse(TextFile.read(file, maxBytes), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param file what to call it in messages
     * @throws BadInputException if it is not accepted
     */
    public YamlNode read(String text, String file) {
        if (text.length() > maxBytes || text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw TextFile.tooLarge(file, maxBytes);
        }
        return parse(TextFile.accept(text, file), file);
    }

    private YamlNode parse(String text, String file) {
        List<Problem> foreign = ForeignText.problems(file, text);
        if (!foreign.isEmpty()) {
            throw new BadInputException(foreign);
        }
        boolean isJson = file.toLowerCase(Locale.ROOT).endsWith(".json");
        try (JsonParser parser = (isJson ? json : yaml).createParser(text)) {
            return new YamlTree(parser, text, file).read();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }
}
