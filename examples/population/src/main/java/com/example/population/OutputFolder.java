package com.example.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Where the rows of one rule set and day go. It notes what they were made from, so that they are made once. */
final class OutputFolder {

    /** Spark passes over files whose names begin so. */
    private static final String MADE_FROM = "_made_from";

    private final SparkSession spark;
    private final String input;
    private final Path path;
    private final Configuration hadoop;

    OutputFolder(SparkSession spark, String input, String out, String name) {
        this.spark = spark;
        this.input = input;
        this.path = new Path(out, name);
        this.hadoop = spark.sparkContext().hadoopConfiguration();
    }

    String path() {
        return path.toString();
    }

    /**
     * Returns whether it holds all rows of the input as it is now.
     *
     * @throws IllegalArgumentException if it is complete and was made from something else: to pass that over, or to write
     *     over it, would both be wrong quietly
     */
    boolean isComplete() throws IOException {
        Path note = new Path(path, MADE_FROM);
        FileSystem files = path.getFileSystem(hadoop);
        if (!files.exists(note)) {
            return false;
        }
        try (InputStream in = files.open(note)) {
            if (!new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(inputFiles())) {
                throw new IllegalArgumentException(
                        path + " was made from other input than " + input + " is now; remove it or name another --out");
            }
        }
        return true;
    }

    /** Writes the rows. The note comes last, so that whatever was left unfinished has none and is written anew. */
    void write(Dataset<Row> rows) throws IOException {
        String from = inputFiles();
        rows.write().mode(SaveMode.Overwrite).parquet(path.toString());
        try (OutputStream out = path.getFileSystem(hadoop).create(new Path(path, MADE_FROM))) {
            out.write(from.getBytes(StandardCharsets.UTF_8));
        }
    }

    Dataset<Row> read() {
        return spark.read().parquet(path.toString());
    }

    /** Name, length and time of each file: what changes with the input, and needs no reading of it. */
    private String inputFiles() throws IOException {
        Path folder = new Path(input);
        FileSystem files = folder.getFileSystem(hadoop);
        List<String> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(files.makeQualified(folder), true);
        while (all.hasNext()) {
            LocatedFileStatus file = all.next();
            found.add(file.getPath() + " " + file.getLen() + " " + file.getModificationTime());
        }
        found.sort(null);
        return String.join("\n", found);
    }
}
