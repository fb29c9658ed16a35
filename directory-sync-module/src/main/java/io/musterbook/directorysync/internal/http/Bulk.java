package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.scim.bulk.BulkOperation;
import io.musterbook.directorysync.internal.scim.bulk.BulkRequest;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one bulk request, RFC 7644 section 3.7. Each operation is a transaction of its own. One that names another's
 * bulkId waits for it, wherever it stands; where operations wait for each other in a circle, the first one is created
 * without what it waits for and completed afterwards.
 */
final class Bulk {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    private final Endpoints endpoints;
    private final Failures failures;
    private final ScimRequest request;
    private final BulkRequest bulk;
    private final String base;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<Integer, ObjectNode> results = new TreeMap<>();
    private final Map<Integer, BulkOperation> toComplete = new LinkedHashMap<>();
    private int errors;

    Bulk(Endpoints endpoints, Failures failures, ScimRequest request, BulkRequest bulk, String base) {
        this.endpoints = endpoints;
        this.failures = failures;
        this.request = request;
        this.bulk = bulk;
        this.base = base;
        bulk.operations().forEach(operation -> {
            if (operation.bulkId() != null) {
                declared.add(operation.bulkId());
            }
        });
    }

    ObjectNode run() {
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < bulk.operations().size(); i++) {
            waiting.add(i);
        }
        while (!waiting.isEmpty() && !isOver()) {
            if (!waiting.removeIf(this::attempt)) {
                breakCircle(waiting);
            }
        }
        for (var entry : toComplete.entrySet()) {
            if (!isOver()) {
                complete(entry.getKey(), entry.getValue());
            }
        }
        var response = JsonNodeFactory.instance.objectNode();
        response.putArray("schemas").add(SCHEMA);
        response.putArray("Operations").addAll(results.values());
        return response;
    }

    private boolean isOver() {
        return errors >= bulk.failOnErrors();
    }

    /** Does the operation unless it must wait. */
    private boolean attempt(int index) {
        if (isOver()) {
            return false;
        }
        var operation = bulk.operations().get(index);
        var references = operation.references();
        var lost = references.stream()
                .filter(name -> failed.contains(name) || !declared.contains(name))
                .findFirst();
        if (lost.isPresent()) {
            fail(
                    index,
                    operation,
                    ScimException.invalid(
                            ScimType.INVALID_VALUE,
                            "It names a bulkId of which nothing was"
                                    + " created in this request. Correct that operation, or the name."));
            return true;
        }
        if (!ids.keySet().containsAll(references)) {
            return false;
        }
        perform(index, operation.with(ids));
        return true;
    }

    /** Where nothing can go on, some operations wait for each other, and the rest waits for those. */
    private void breakCircle(List<Integer> waiting) {
        var first = waiting.stream()
                .filter(index -> bulk.operations().get(index).method().equals("POST"))
                .filter(index -> isInCircle(index, waiting))
                .findFirst();
        if (first.isEmpty()) {
            waiting.forEach(index -> fail(
                    index,
                    bulk.operations().get(index),
                    ScimException.of(
                            409, null, "The operations wait for each other in a circle that cannot be broken.")));
            waiting.clear();
            return;
        }
        waiting.remove(first.get());
        var operation = bulk.operations().get(first.get());
        toComplete.put(first.get(), operation);
        perform(first.get(), operation.without(unresolved(operation)).with(ids));
    }

    private boolean isInCircle(int index, List<Integer> waiting) {
        var operation = bulk.operations().get(index);
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(unresolved(operation));
        while (!open.isEmpty()) {
            var name = open.pop();
            if (reached.add(name)) {
                waiting.stream()
                        .map(bulk.operations()::get)
                        .filter(other -> name.equals(other.bulkId()))
                        .forEach(other -> open.addAll(unresolved(other)));
            }
        }
        return operation.bulkId() != null && reached.contains(operation.bulkId());
    }

    private Set<String> unresolved(BulkOperation operation) {
        var names = new HashSet<>(operation.references());
        names.removeAll(ids.keySet());
        return names;
    }

    /** Adds what the resource had to be created without. */
    private void complete(int index, BulkOperation operation) {
        var id = operation.bulkId() == null ? null : ids.get(operation.bulkId());
        if (id == null) {
            return;
        }
        try {
            if (!unresolved(operation).isEmpty()) {
                throw ScimException.of(
                        409,
                        null,
                        "The resource was created as " + id
                                + ", but without what refers to a bulkId of which nothing was"
                                + " created. Correct that operation, then replace this resource.");
            }
            var whole = operation.with(ids);
            var replaced = endpoints.at(whole.endpoint()).replace(id, Precondition.NONE, data(whole));
            results.put(
                    index,
                    result(operation, 201, replaced.location())
                            .put("version", replaced.version().tag()));
        } catch (RuntimeException e) {
            fail(index, operation, failures.refusal(e));
        }
    }

    private void perform(int index, BulkOperation operation) {
        try {
            results.put(index, done(operation));
        } catch (RuntimeException e) {
            fail(index, operation, failures.refusal(e));
        }
    }

    /** Nothing of the resource is answered, so nothing is read for it. */
    private static Projection only(Endpoint endpoint) {
        return Projection.of("id", null, endpoint.schema());
    }

    private ObjectNode done(BulkOperation operation) {
        var endpoint = endpoints.at(operation.endpoint());
        var condition = Precondition.of(operation.version(), null);
        return switch (operation.method()) {
            case "POST" -> created(operation, endpoint);
            case "PUT" -> changed(operation, endpoint.replace(id(operation), condition, data(operation)));
            case "PATCH" ->
                changed(
                        operation,
                        endpoint.patch(id(operation), condition, data(operation), only(endpoint), false)
                                .resource());
            case "DELETE" -> {
                endpoint.delete(id(operation), condition);
                yield result(operation, 204, address(operation));
            }
            default ->
                throw ScimException.invalid(
                        ScimType.INVALID_SYNTAX, "The method of an operation is POST, PUT, PATCH or DELETE.");
        };
    }

    private ObjectNode created(BulkOperation operation, Endpoint endpoint) {
        if (!operation.id().isEmpty()) {
            throw ScimException.of(405, null, "POST goes to the endpoint itself, such as /Users, without an id.");
        }
        var made = endpoint.create(data(operation));
        remember(operation, made);
        return result(operation, 201, made.location())
                .put("version", made.version().tag());
    }

    private void remember(BulkOperation operation, Representation resource) {
        if (operation.bulkId() != null) {
            ids.put(operation.bulkId(), resource.id().toString());
        }
    }

    private ObjectNode changed(BulkOperation operation, Representation resource) {
        remember(operation, resource);
        return result(operation, 200, resource.location())
                .put("version", resource.version().tag());
    }

    private void fail(int index, BulkOperation operation, ScimException why) {
        errors++;
        if (operation.bulkId() != null) {
            failed.add(operation.bulkId());
        }
        request.note("operation " + (index + 1) + ": " + why.status() + " " + why.detail());
        var result = result(operation, why.status(), address(operation));
        result.set(
                "response",
                ScimJson.readObject(ScimJson.error(why.status(), why.type().orElse(null), why.detail())));
        results.put(index, result);
    }

    /** Where the resource is that an operation names; what a POST failed to create is nowhere. */
    private @Nullable String address(BulkOperation operation) {
        boolean named = !operation.method().equals("POST") && !operation.id().isEmpty();
        return named ? base + "/" + operation.endpoint() + "/" + operation.id() : null;
    }

    private static ObjectNode result(BulkOperation operation, int status, @Nullable String location) {
        var result = JsonNodeFactory.instance.objectNode().put("method", operation.method());
        if (operation.bulkId() != null) {
            result.put("bulkId", operation.bulkId());
        }
        if (location != null) {
            result.put("location", location);
        }
        return result.put("status", Integer.toString(status));
    }

    private static String id(BulkOperation operation) {
        if (operation.id().isEmpty()) {
            throw ScimException.of(
                    405, null, "This method needs the id of a resource in the path, such as /Users/<id>.");
        }
        return operation.id();
    }

    private static ObjectNode data(BulkOperation operation) {
        var data = operation.data();
        if (data == null) {
            throw ScimException.invalid(ScimType.INVALID_SYNTAX, "The operation has no object \"data\".");
        }
        return data;
    }
}
