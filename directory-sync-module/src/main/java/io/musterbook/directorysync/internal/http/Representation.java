package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.representation.Version;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import java.util.UUID;
import java.util.function.Function;

/**
 * A resource to be answered.
 *
 * @param location its address
 * @param json writes it; only asked if the answer has a body, since the members of a group are read for it
 */
record Representation(UUID id, String location, Version version, Function<Projection, byte[]> json) {}
