/**
 * The catalogue: every rule of a book as a card that a clinician can read, search, print and sign.
 *
 * <p>{@link org.walkrx.authoring.catalogue.Catalogue} is the entry point.
 */
@NullMarked
package org.walkrx.authoring.catalogue;

import org.jspecify.annotations.NullMarked;
