package io.musterbook.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without its looks: keeps cookies, follows redirects, fills in forms and sends all of their fields. */
final class Visitor {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)\\s*=\\s*\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String server;

    Visitor(String server) {
        this.server = server;
    }

    /** Opens a page; an address may be whole or a path. */
    Page open(String address) {
        return send(HttpRequest.newBuilder(at(address)).GET());
    }

    /** Signs in with a password. */
    Page signIn(String email, String password) {
        return submit(open("/sign-in"), "sign-in", Map.of("email", email, "password", password), "sign-in-button");
    }

    /**
     * Sends a form of a page as a browser does when its button is pressed.
     *
     * @param values what is typed, by the field's name
     */
    Page submit(Page page, String form, Map<String, String> values, String button) {
        var found = FORM.matcher(page.html());
        while (found.find()) {
            var attributes = attributes(found.group(1));
            if (form.equals(attributes.get("id"))) {
                var fields = fields(found.group(2), button);
                fields.putAll(values);
                return post(page, attributes.getOrDefault("action", ""), fields);
            }
        }
        throw new AssertionError("there is no form " + form + " on " + page.address() + ":\n" + page.html());
    }

    /** Sends the first form of a page to itself, with more fields. */
    Page submitNameless(Page page, Map<String, String> more) {
        var found = FORM.matcher(page.html());
        if (!found.find()) {
            throw new AssertionError("there is no form on " + page.address());
        }
        var fields = fields(found.group(2), "");
        fields.putAll(more);
        return post(page, attributes(found.group(1)).getOrDefault("action", ""), fields);
    }

    private Page post(Page page, String action, Map<String, String> fields) {
        return send(form(page.address().resolve(unescape(action)), fields)
                .header("Origin", server)
                .header("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form that a page of another site has. */
    Page postFromElsewhere(String address, Map<String, String> fields) {
        return send(form(at(address), fields)
                .header("Origin", "https://idp.example")
                .header("Sec-Fetch-Site", "cross-site"));
    }

    /** Has this browser got a session? */
    boolean isSignedIn() {
        return open("/profile").path().equals("/profile");
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(response.uri(), response.statusCode(), response.body());
        } catch (IOException e) {
            throw new AssertionError("the page was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the page was interrupted", e);
        }
    }

    /** The fields that a browser would send: all with a name, of the buttons only the one pressed. */
    private static Map<String, String> fields(String form, String button) {
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            var attributes = attributes(found.group(1));
            var name = attributes.get("name");
            boolean pressed = button.equals(attributes.get("id"));
            if (name != null && (pressed || !"submit".equals(attributes.get("type")))) {
                fields.put(name, unescape(attributes.getOrDefault("value", "")));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        var found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2));
        }
        return attributes;
    }

    private URI at(String address) {
        return URI.create(address.startsWith("/") ? server + address : address);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescape(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /**
     * A page as it was answered in the end.
     *
     * @param address after all redirects
     */
    record Page(URI address, int status, String html) {
        String path() {
            return address.getPath();
        }
    }
}
