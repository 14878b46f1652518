package org.walkrx.authoring.analysis;

/** What came of looking for a person. */
sealed interface Verdict {

    /** There is no such person, whatever their walk log says. */
    record Never() implements Verdict {}

    /**
     * There is one, and the engine agrees.
     *
     * @param example the person
     */
    record Found(ExamplePerson example) implements Verdict {}

    /**
     * It is not excluded, but no person was confirmed.
     *
     * @param why in words
     */
    record Open(String why) implements Verdict {}
}
