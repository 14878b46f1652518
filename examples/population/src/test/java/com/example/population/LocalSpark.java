package com.example.population;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One session for all tests: two tasks at a time in this JVM. */
final class LocalSpark {

    static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();

    private LocalSpark() {}

    /** Returns lines as people in four partitions. */
    static Dataset<Row> people(List<String> lines) {
        return SESSION.createDataset(lines, Encoders.STRING()).toDF("value").repartition(4);
    }
}
