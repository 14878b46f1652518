package org.walkrx;

import org.walkrx.language.Activity;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;

/** A person of whom everything is known. */
final class WholePerson {

    private WholePerson() {}

    static Person mildPain() {
        return Person.builder()
                .age(34)
                .weightKg(62)
                .pain(new Pain(3, 4, 2.0, Trend.SAME))
                .activity(new Activity(1, 10, 9.0))
                .shoes(new Shoes(true, true, 2.0, ShoeKind.TRAINER))
                .route(new Route(Surface.EVEN, org.walkrx.language.Gradient.LEVEL))
                .load(Load.of(0.0, false))
                .othersDenied()
                .build();
    }

    static Person without(Person person, String finding) {
        return person.toBuilder().notAsked(finding).build();
    }
}
