package org.xinke.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;
import org.xinke.signin.ways.SignInWay;

class OidcProviderTest {
    private static final String CLIENT = "xinke";
    private static final String SECRET = "a client secret of at least thirty-two bytes";
    private static final URI CALLBACK = URI.create("https://xinke.example.edu/sign-in/oidc/callback");
    private static final Journey JOURNEY = new Journey(
            SignInWay.OIDC,
            "state-of-this",
            "nonce-of-this",
            "verifier-with-at-least-forty-three-characters-in-it",
            "course");
    private static final URI BACK = URI.create(CALLBACK + "?code=a-code&state=state-of-this");

    private static RSAKey key;
    private static RSAKey nextKey;
    private static RSAKey strangersKey;

    private Provider server;
    private OidcProvider provider;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        nextKey = new RSAKeyGenerator(2048).keyID("second").generate();
        strangersKey = new RSAKeyGenerator(2048).keyID("first").generate();
    }

    @BeforeEach
    void start() throws IOException {
        server = new Provider();
        server.json("/.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "userinfo_endpoint":"%1$s/me","jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(server.url()));
        server.json("/keys", new JWKSet(key.toPublicJWK()).toString());
        SsoSettings.Oidc settings = new SsoSettings.Oidc(
                server.url(),
                CLIENT,
                SECRET,
                "openid profile",
                "number",
                CALLBACK,
                Duration.ofSeconds(2),
                Duration.ofMinutes(5));
        provider = new OidcProvider(
                settings,
                new LastWord<>(new OidcMetadata.Discovery(settings), Clock.systemUTC(), Duration.ofMinutes(1)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void entranceCarriesStateNonceAndChallengeButNeverTheVerifier() {
        assertThat(provider.entrance(JOURNEY, false).toString())
                .startsWith(server.url() + "/auth?")
                .contains(
                        "state=state-of-this",
                        "nonce=nonce-of-this",
                        "code_challenge_method=S256",
                        "response_type=code")
                .doesNotContain(JOURNEY.verifier(), "prompt=");
        assertThat(provider.entrance(JOURNEY, true).toString()).contains("prompt=login");
    }

    @Test
    void idTokenThatHoldsNamesThePerson() throws Exception {
        answersWith(signed(claims -> claims));
        OidcProvider.Person person = provider.fetch(JOURNEY, BACK);
        assertThat(person.claim("number")).isEqualTo("00123");
        assertThat(person.session()).isEqualTo("session-7");
        assertThat(server.asked("/me")).isZero();
    }

    @Test
    void numberMayStandInTheUserInfoAlone() throws Exception {
        answersWith(signed(claims -> claims.claim("number", null)));
        server.json("/me", "{\"sub\":\"subject\",\"number\":\"00123\"}");
        assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
    }

    @Test
    void aClaimMayBeAList() throws Exception {
        answersWith(signed(claims -> claims.claim("number", List.of("", "00123"))));
        assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
    }

    @Test
    void userInfoMayBeSigned() throws Exception {
        answersWith(signed(claims -> claims.claim("number", null)));
        server.says("/me", 200, "application/jwt", signed(claims -> claims));
        assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
        server.says(
                "/me",
                200,
                "application/jwt",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build(),
                        new RSASSASigner(strangersKey),
                        claims -> claims));
        isRefused(BACK);
    }

    @Test
    void aClockMinutesAheadIsNoHindrance() throws Exception {
        for (int seconds : List.of(50, 90, 290)) {
            answersWith(signed(claims -> claims.issueTime(inSeconds(seconds)).expirationTime(inSeconds(900))));
            assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
        }
    }

    @Test
    void aDiscoveryWithoutTypesOfSubjectsIsEnough() throws Exception {
        server.json("/.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","userinfo_endpoint":"%1$s/me",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(server.url()));
        answersWith(signed(claims -> claims));
        assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
    }

    @Test
    void userInfoOfSomebodyElseIsRefused() throws Exception {
        answersWith(signed(claims -> claims.claim("number", null)));
        server.json("/me", "{\"sub\":\"another\",\"number\":\"00123\"}");
        isRefused(BACK);
    }

    @Test
    void tokenForAnotherClientIsRefused() throws Exception {
        refuses(claims -> claims.audience("another"));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() throws Exception {
        refuses(claims -> claims.issuer("https://evil.example"));
    }

    @Test
    void tokenThatHasRunOutIsRefusedButALittleSkewIsNot() throws Exception {
        answersWith(signed(claims -> claims.expirationTime(inSeconds(-30))));
        assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
        refuses(claims -> claims.expirationTime(inSeconds(-400)));
    }

    @Test
    void tokenOfAnotherJourneyIsRefused() throws Exception {
        refuses(claims -> claims.claim("nonce", "another"));
        refuses(claims -> claims.claim("nonce", null));
    }

    @Test
    void tokenWithoutSignatureIsRefused() throws Exception {
        answersWith(new PlainJWT(claims(claims -> claims)).serialize());
        isRefused(BACK);
    }

    @Test
    void clientSecretIsNoSigningKey() throws Exception {
        answersWith(signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(SECRET), claims -> claims));
        isRefused(BACK);
    }

    @Test
    void strangersKeyUnderAKnownNameIsRefused() throws Exception {
        answersWith(signed(strangersKey, claims -> claims));
        isRefused(BACK);
    }

    @Test
    void unknownKeyIsRefusedUntilTheProviderNamesIt() throws Exception {
        answersWith(signed(claims -> claims));
        provider.fetch(JOURNEY, BACK);
        answersWith(signed(nextKey, claims -> claims));
        server.json("/keys", new JWKSet(nextKey.toPublicJWK()).toString());
        assertThat(provider.fetch(JOURNEY, BACK).claim("number")).isEqualTo("00123");
        answersWith(signed(strangersKey, claims -> claims));
        isRefused(BACK);
    }

    @Test
    void codeThatTheProviderRefusesSignsNobodyIn() {
        server.says("/token", 400, "application/json", "{\"error\":\"invalid_grant\"}");
        isRefused(BACK);
    }

    @Test
    void refusalOfThePersonIsARefusal() {
        isRefused(URI.create(CALLBACK + "?error=access_denied&state=state-of-this"));
        isRefused(URI.create(CALLBACK + "?state=state-of-this"));
        assertThat(server.asked("/token")).isZero();
    }

    @Test
    void codeOfAnotherIssuerIsNotFetched() {
        isRefused(URI.create(BACK + "&iss=https%3A%2F%2Fevil.example"));
        assertThat(server.asked("/token")).isZero();
    }

    @Test
    void providerInTroubleIsAwayAndNoRefusal() {
        server.says("/token", 503, "text/html", "sorry");
        assertThatThrownBy(() -> provider.fetch(JOURNEY, BACK)).isInstanceOf(IOException.class);
        server.close();
        assertThatThrownBy(() -> provider.fetch(JOURNEY, BACK)).isInstanceOf(IOException.class);
    }

    @Test
    void providerThatNeverAnsweredIsAway() {
        server.close();
        assertThatThrownBy(() -> provider.entrance(JOURNEY, false)).isInstanceOf(Unavailable.class);
    }

    @Test
    void logoutTokenEndsItsSessionAndAnIdTokenIsNone() throws Exception {
        String token = signed(key, claims -> claims.claim("nonce", null)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .jwtID("one"));
        assertThat(provider.ended(token)).isEqualTo("session-7");
        String idToken = signed(claims -> claims);
        assertThatThrownBy(() -> provider.ended(idToken)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> provider.ended("nonsense")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void farewellNamesTheSessionAndTheWayBack() throws Exception {
        String hint = signed(claims -> claims);
        assertThat(provider.farewell(hint, URI.create("https://xinke.example.edu/sign-in"))
                        .orElseThrow()
                        .toString())
                .startsWith(server.url() + "/end?")
                .contains(
                        "id_token_hint=" + hint, "post_logout_redirect_uri=https%3A%2F%2Fxinke.example.edu%2Fsign-in");
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        answersWith(signed(change));
        isRefused(BACK);
    }

    private void isRefused(URI back) {
        assertThatThrownBy(() -> provider.fetch(JOURNEY, back)).isInstanceOf(RuleViolation.class);
    }

    private void answersWith(String idToken) {
        server.json("/token", "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}");
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(key, change);
    }

    private String signed(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build();
        return signed(header, new RSASSASigner(with), change);
    }

    private String signed(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims(change));
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(server.url())
                        .subject("subject")
                        .audience(CLIENT)
                        .issueTime(inSeconds(-150))
                        .expirationTime(inSeconds(300))
                        .claim("nonce", JOURNEY.nonce())
                        .claim("sid", "session-7")
                        .claim("number", "00123"))
                .build();
    }

    private static Date inSeconds(int seconds) {
        return new Date(Clock.systemUTC().millis() + seconds * 1000L);
    }
}
