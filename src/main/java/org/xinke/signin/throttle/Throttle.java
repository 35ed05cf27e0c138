package org.xinke.signin.throttle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;

/**
 * Makes guessing slow and locks nobody out. A try is counted before it is checked, so tries at the same time count too. After some failures
 * of a number, or many from an address, a further try brings a proof of work; a device that is known for the number needs none
 * until it fails itself.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProofNeeded.class)
public class Throttle {
    private static final Counter PROOFS = Metrics.counter("xinke.signin.proofs");

    @Inject
    SignInFailures failures;

    @Inject
    Challenges challenges;

    @Inject
    Devices devices;

    @Inject
    ThrottleSettings settings;

    /**
     * @param mark of the device, as its cookie says
     * @throws ProofNeeded when it is to come again with one
     */
    @Allowed(anyone = true)
    public Reservation reserve(String numberKey, String origin, @Nullable String mark, @Nullable ProofOfWork proof) {
        failures.lock(numberKey);
        String device = devices.known(mark, numberKey).orElse(null);
        ThrottleSettings.Limits limits = settings.limits();
        ThrottleSettings.Tries tries = failures.count(numberKey, origin, device);
        boolean trusted = device != null && tries.ofDevice() < limits.ofNumber();
        boolean proved = !trusted && !limits.calm(tries) && isGood(proof, numberKey);
        if (!trusted && !proved && !limits.calm(tries)) {
            throw asked(numberKey, tries);
        }
        return new Reservation(failures.add(numberKey, origin, device), numberKey, origin, trusted || proved);
    }

    /**
     * Whoever came in before the address was known for failures is looked at again when it is their turn: else one address
     * could fill the queue with guesses for many numbers.
     *
     * @throws ProofNeeded when it is to come again with one
     */
    @Allowed(anyone = true)
    public void lookAgain(Reservation reservation) {
        ThrottleSettings.Limits limits = settings.limits();
        long ofOrigin = failures.from(reservation.origin());
        if (!reservation.vouched() && ofOrigin >= limits.ofOrigin()) {
            failures.release(reservation.id());
            throw asked(reservation.numberKey(), new ThrottleSettings.Tries(0, ofOrigin, 0));
        }
    }

    @Allowed(anyone = true)
    public void failed(Reservation reservation) {
        failures.decide(reservation.id());
    }

    @Allowed(anyone = true)
    public void release(Reservation reservation) {
        failures.release(reservation.id());
    }

    private boolean isGood(@Nullable ProofOfWork proof, String numberKey) {
        return proof != null && challenges.holds(proof, numberKey) && failures.use(proof);
    }

    private ProofNeeded asked(String numberKey, ThrottleSettings.Tries tries) {
        PROOFS.increment();
        int bits = settings.limits().bits(tries);
        return new ProofNeeded(challenges.make(numberKey, bits), bits);
    }

    /**
     * A try that is counted and not decided.
     *
     * @param vouched by a known device or a proof of work
     */
    public record Reservation(long id, String numberKey, String origin, boolean vouched) {}
}
