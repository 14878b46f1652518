package com.example.hospital;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the server is started with.
 *
 * @param host the address it listens at
 * @param port its port; 0 for any that is free
 * @param rules a rules folder to follow; the rules inside walkrx without one
 * @param jwks a file with the keys of the clients; without it only this machine may call
 * @param origins the pages that browsers may call from
 * @param issuers who may sign tokens
 * @param audiences the addresses of this service, as tokens name it
 * @param interview the address of the interview page, for the link on cards; empty for none
 */
record Options(
        String host,
        int port,
        Optional<Path> rules,
        Optional<Path> jwks,
        Set<String> origins,
        Set<String> issuers,
        Set<String> audiences,
        String interview) {

    static final String USAGE = """
            --port N          the port, 8080 if left out
            --host ADDRESS    the address to listen at; this machine only if left out, and another only with --jwks
            --rules DIR       a rules folder, followed while the service runs
            --origin URL      a page that browsers may call from; may be repeated
            --interview URL   where the interview page is reached from outside, for the link on cards
            --jwks FILE       the keys of the clients (JWKS); then each call needs a token
            --issuer URL      who may sign tokens; may be repeated
            --audience URL    this service, as tokens name it; may be repeated
            """;

    private static final int HIGHEST_PORT = 65_535;

    static Options of(String... words) {
        List<String> names =
                List.of("--port", "--host", "--rules", "--origin", "--interview", "--jwks", "--issuer", "--audience");
        for (int i = 0; i < words.length; i += 2) {
            if (!names.contains(words[i])) {
                throw new IllegalArgumentException("unknown option " + words[i] + "\n" + USAGE);
            }
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value\n" + USAGE);
            }
        }
        String host = one(words, "--host").orElse("127.0.0.1");
        Optional<Path> jwks = one(words, "--jwks").map(Path::of);
        if (jwks.isEmpty() && !Set.of("127.0.0.1", "localhost", "::1").contains(host)) {
            throw new IllegalArgumentException(
                    "without --jwks anybody could call: it listens at this machine only\n" + USAGE);
        }
        if (jwks.isPresent()
                && (all(words, "--issuer").isEmpty() || all(words, "--audience").isEmpty())) {
            throw new IllegalArgumentException("--jwks needs --issuer and --audience\n" + USAGE);
        }
        return new Options(
                host,
                port(one(words, "--port").orElse("8080")),
                one(words, "--rules").map(Path::of),
                jwks,
                all(words, "--origin"),
                all(words, "--issuer"),
                all(words, "--audience"),
                one(words, "--interview").orElse(""));
    }

    private static int port(String written) {
        if (!written.matches("[0-9]{1,5}") || Integer.parseInt(written) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "--port is a number from 0 to " + HIGHEST_PORT + ", not " + written + "\n" + USAGE);
        }
        return Integer.parseInt(written);
    }

    private static Optional<String> one(String[] words, String name) {
        return all(words, name).stream().findFirst();
    }

    private static Set<String> all(String[] words, String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (words[i].equals(name)) {
                values.add(words[i + 1]);
            }
        }
        return Set.copyOf(values);
    }
}
