package com.example.population;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * A rule book on its way to other machines: its texts, and the SHA-256 that the book made of them must have. A book that is
 * ready for use never travels; each JVM makes one of the texts, once, and whoever gets other texts refuses them.
 *
 * @param origin where the texts come from, for people
 * @param files the texts by name
 * @param sha256 identity of the book that was sent
 */
record ShippedBook(String origin, TreeMap<String, String> files, String sha256) implements AdvisorSource {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedBook.class);

    /** More than one job compares; a session that lives long must not keep every book that was ever sent. */
    private static final int BOOKS_KEPT = 4;

    private static final Map<ShippedBook, WalkingAdvisor> LOADED =
            Collections.synchronizedMap(new LinkedHashMap<>(2 * BOOKS_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ShippedBook, WalkingAdvisor> eldest) {
                    return size() > BOOKS_KEPT;
                }
            });

    static ShippedBook of(RuleBook book) {
        return new ShippedBook(book.origin(), new TreeMap<>(book.sources().files()), book.sha256());
    }

    /** Tasks that begin together wait for one load. */
    @Override
    public WalkingAdvisor advisor() {
        return LOADED.computeIfAbsent(this, ShippedBook::load);
    }

    private WalkingAdvisor load() {
        long begin = System.nanoTime();
        RuleBook book = RuleBook.of(new RuleSources(origin, files));
        if (!book.sha256().equals(sha256)) {
            throw new IllegalStateException("the rule book " + book.sha256() + " arrived where " + sha256
                    + " was sent; nobody is assessed by it");
        }
        LOG.info("rule book {} made in {} ms", sha256, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return WalkingAdvisor.using(book);
    }
}
