package org.walkrx.text;

/** A value of a YAML file, with its place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /** Returns the line where the value begins, from 1. */
    int line();

    /** Returns the column where the value begins, from 1. */
    int column();
}
