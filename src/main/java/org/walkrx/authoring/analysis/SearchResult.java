package org.walkrx.authoring.analysis;

/** What came of looking for a person. */
sealed interface SearchResult {

    /** There is no such person, whatever their walk log says. */
    record Never() implements SearchResult {}

    /**
     * There is one, and the engine agrees.
     *
     * @param example the person
     */
    record Found(ExamplePerson example) implements SearchResult {}

    /**
     * It is not excluded, but no person was confirmed.
     *
     * @param why in words
     */
    record Open(String why) implements SearchResult {}
}
