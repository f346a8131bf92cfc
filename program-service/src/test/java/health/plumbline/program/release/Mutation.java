package health.plumbline.program.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.program.SigningKey;
import health.plumbline.program.TriageCounterpart;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be wrong with a clearance. Each makes a token for an honest one; the code is what the gate must say. */
enum Mutation {
    OTHER_PATIENT("clearance-foreign") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "patient", random(random));
        }
    },
    OTHER_PROGRAM("clearance-foreign") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "program", random(random));
        }
    },
    OTHER_CLINIC("clearance-foreign") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "clinic", random.nextBoolean() ? "south" : "North");
        }
    },
    OTHER_VERSION("clearance-foreign") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.resigned(attempt.token(), claims -> claims.put("version", 2 + random.nextInt(9)));
        }
    },
    OTHER_CONTENT("edited-after-clearance") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "content_hash", "sha256:" + "%064x".formatted(random.nextLong() & Long.MAX_VALUE));
        }
    },
    OTHER_ID("clearance-foreign") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "jti", random(random));
        }
    },
    EXPIRED("clearance-expired") {
        @Override
        String of(Attempt attempt, Random random) {
            var ago = 61 + random.nextInt(500_000);
            return timed(attempt, -ago - 3_600, -ago);
        }
    },
    NOT_YET("clearance-untimely") {
        @Override
        String of(Attempt attempt, Random random) {
            var ahead = 120 + random.nextInt(500_000);
            return timed(attempt, ahead, ahead + 3_600);
        }
    },
    TOO_LONG("clearance-untimely") {
        @Override
        String of(Attempt attempt, Random random) {
            return timed(attempt, 0, 86_401 + random.nextInt(1_000_000));
        }
    },
    SCREENING_OVER("clearance-expired") {
        @Override
        String of(Attempt attempt, Random random) {
            var over = Instant.now().minusSeconds(1L + random.nextInt(1_000)).getEpochSecond();
            return Tokenwork.resigned(attempt.token(), claims -> claims.put("valid_until", over));
        }
    },
    OLDER_EPOCH("clearance-stale") {
        @Override
        String of(Attempt attempt, Random random) {
            TriageCounterpart.raiseEpoch(attempt.patient());
            return attempt.token();
        }
    },
    NEWER_EPOCH("clearance-stale") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.resigned(
                    attempt.token(),
                    claims -> claims.put("epoch", attempt.honest().epoch() + 1 + random.nextInt(5)));
        }
    },
    UNCLEAR_LEVEL("clearance-level") {
        @Override
        String of(Attempt attempt, Random random) {
            var levels = new String[] {"urgent", "emergency", "referral", "incomplete", "CLEAR", "safe"};
            return claim(attempt, "level", levels[random.nextInt(levels.length)]);
        }
    },
    FOREIGN_KEY("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.signedBy(SigningKey.create(TriageCounterpart.KEY.kid()), attempt.token());
        }
    },
    UNKNOWN_KID("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return head(attempt, header -> header.put("kid", "triage-" + random.nextInt(1_000_000)));
        }
    },
    NO_KID("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return head(attempt, header -> header.remove("kid"));
        }
    },
    OWN_KEY_IN_THE_HEADER("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            var own = SigningKey.create("triage-1");
            return Tokenwork.signedBy(own, head(attempt, header -> header.put("jwk", own.jwk())));
        }
    },
    CRITICAL_HEADER("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return head(attempt, header -> header.putArray("crit").add("b64"));
        }
    },
    OTHER_TYPE("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return head(attempt, header -> header.put("typ", random.nextBoolean() ? "JWT" : "at+jwt"));
        }
    },
    NO_ALGORITHM("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.unsigned(attempt.token(), random.nextBoolean());
        }
    },
    SHARED_SECRET("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.symmetric(attempt.token());
        }
    },
    OTHER_AUDIENCE("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "aud", random.nextBoolean() ? "program" : "plumbline-portal");
        }
    },
    OTHER_ISSUER("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return claim(attempt, "iss", "https://identity.example/realms/plumbline");
        }
    },
    MISSING_CLAIM("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            var claims = new String[] {
                "patient", "program", "version", "content_hash", "exp", "nbf", "epoch", "clinic", "jti"
            };
            return Tokenwork.resigned(attempt.token(), all -> all.remove(claims[random.nextInt(claims.length)]));
        }
    },
    CLAIM_TWICE("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.doubled(attempt.token(), "patient", random(random));
        }
    },
    TAMPERED_CLAIMS("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.tampered(attempt.token(), claims -> claims.put("exp", Long.MAX_VALUE / 1_000_000_000L));
        }
    },
    SIGNATURE_OF_ZEROS("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Tokenwork.withSignature(attempt.token(), new byte[64]);
        }
    },
    RANDOM_SIGNATURE("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            var bytes = new byte[64];
            random.nextBytes(bytes);
            return Tokenwork.withSignature(attempt.token(), bytes);
        }
    },
    CUT_OFF("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return attempt.token()
                    .substring(0, 10 + random.nextInt(attempt.token().length() - 12));
        }
    },
    NOISE("clearance-forged") {
        @Override
        String of(Attempt attempt, Random random) {
            return Long.toHexString(random.nextLong()).repeat(1 + random.nextInt(3)) + "." + random.nextInt() + ".x";
        }
    };

    private final String code;

    Mutation(String code) {
        this.code = code;
    }

    /** @return the token to be kept with the draft */
    abstract String of(Attempt attempt, Random random);

    String code() {
        return code;
    }

    private static String claim(Attempt attempt, String name, String value) {
        return Tokenwork.resigned(attempt.token(), claims -> claims.put(name, value));
    }

    private static String head(Attempt attempt, Consumer<ObjectNode> change) {
        return Tokenwork.reheaded(attempt.token(), change);
    }

    /** Seconds from now. */
    private static String timed(Attempt attempt, long notBefore, long expires) {
        var now = Instant.now().getEpochSecond();
        return Tokenwork.resigned(attempt.token(), claims -> {
            claims.put("iat", now + notBefore);
            claims.put("nbf", now + notBefore);
            claims.put("exp", now + expires);
        });
    }

    private static String random(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
