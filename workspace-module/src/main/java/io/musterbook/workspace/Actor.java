package io.musterbook.workspace;

import java.util.UUID;

/** Who did something, as the audit trail names them. */
public sealed interface Actor {
    /** A stable reference, for example {@code account:0192...}, {@code directory:0193...}, {@code operator}. */
    String reference();

    /** A person who was signed in. */
    record Person(AccountId account) implements Actor {
        @Override
        public String reference() {
            return "account:" + account;
        }
    }

    /** A directory, through its connection. */
    record Directory(UUID connection) implements Actor {
        @Override
        public String reference() {
            return "directory:" + connection;
        }
    }

    /** Whoever holds the operator key. */
    record Operator() implements Actor {
        @Override
        public String reference() {
            return "operator";
        }
    }

    /** Musterbook itself: timers, background work, the demo's first data. */
    record Machine() implements Actor {
        @Override
        public String reference() {
            return "system";
        }
    }
}
