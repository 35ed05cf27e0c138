package org.xinke.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/** An OpenID provider as a client with a secret sees it: authorization code with PKCE, state and nonce. The protocol is the library's. */
final class OidcProvider {
    private final SsoSettings.Oidc settings;
    private final LastWord<OidcMetadata> lastWord;

    OidcProvider(SsoSettings.Oidc settings, LastWord<OidcMetadata> lastWord) {
        this.settings = settings;
        this.lastWord = lastWord;
    }

    URI entrance(Journey journey, boolean again) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(settings.scope()), clientId(), settings.callback())
                .endpointURI(lastWord.get().authorization())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256);
        if (again) {
            request.prompt(new Prompt(Prompt.Type.LOGIN));
        }
        return request.build().toURI();
    }

    /**
     * @param back the address with which the browser came back
     * @throws RuleViolation when the provider refuses, or its ID token does not hold
     * @throws IOException when the provider does not answer
     */
    Person fetch(Journey journey, URI back) throws IOException {
        try {
            OIDCTokens tokens = tokens(journey, codeGrant(journey, back));
            JWT token = Optional.ofNullable(tokens.getIDToken()).orElseThrow(() -> refused("no ID token"));
            IDTokenClaimsSet claims = lastWord.get().idTokens().validate(token, new Nonce(journey.nonce()));
            return new Person(
                    claims, token.serialize(), text(claims, settings.claim()) == null ? more(tokens, claims) : null);
        } catch (RateLimitReachedException e) {
            throw refused("a key that the provider did not name a moment ago either");
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * @return the name of the session that is over
     * @throws RuleViolation when it is no logout token of this provider for us
     */
    String ended(String logoutToken) throws IOException {
        try {
            LogoutTokenClaimsSet claims = lastWord.get().logoutTokens().validate(JWTParser.parse(logoutToken));
            return claims.getSessionID() != null
                    ? claims.getSessionID().getValue()
                    : claims.getSubject().getValue();
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    Optional<URI> farewell(@Nullable String hint, URI home) {
        return lastWord.get()
                .endSession()
                .map(endpoint -> new LogoutRequest(endpoint, parsed(hint), null, clientId(), home, null, null).toURI());
    }

    private AuthorizationCodeGrant codeGrant(Journey journey, URI back) throws ParseException {
        AuthenticationResponse response = AuthenticationResponseParser.parse(back);
        if (response instanceof AuthenticationErrorResponse error) {
            throw refused(String.valueOf(error.getErrorObject().getCode()));
        }
        AuthenticationSuccessResponse success = response.toSuccessResponse();
        boolean otherIssuer = success.getIssuer() != null
                && !settings.issuer().equals(success.getIssuer().getValue());
        if (otherIssuer || success.getAuthorizationCode() == null) {
            throw refused(otherIssuer ? "answer of another issuer" : "no code");
        }
        return new AuthorizationCodeGrant(
                success.getAuthorizationCode(), settings.callback(), new CodeVerifier(journey.verifier()));
    }

    private OIDCTokens tokens(Journey journey, AuthorizationCodeGrant grant) throws ParseException, IOException {
        TokenRequest request = new TokenRequest.Builder(lastWord.get().token(), authentication(), grant).build();
        var answer = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        if (!answer.indicatesSuccess()) {
            throw refused(
                    String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
        }
        return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
    }

    /** Many providers put little into the ID token and the rest behind the UserInfo endpoint. */
    private @Nullable ClaimsSet more(OIDCTokens tokens, IDTokenClaimsSet claims) throws ParseException, IOException {
        Optional<URI> endpoint = lastWord.get().userInfo();
        if (endpoint.isEmpty()) {
            return null;
        }
        HTTPRequest request = new UserInfoRequest(endpoint.get(), tokens.getBearerAccessToken()).toHTTPRequest();
        UserInfoResponse answer = UserInfoResponse.parse(send(request));
        if (!answer.indicatesSuccess()) {
            throw refused("no user info");
        }
        UserInfo info = userInfo(answer.toSuccessResponse());
        if (!claims.getSubject().equals(info.getSubject())) {
            throw refused("user info of somebody else");
        }
        return info;
    }

    /** Said in the clear, or signed by the provider. */
    private UserInfo userInfo(UserInfoSuccessResponse answer) {
        JWT signed = answer.getUserInfoJWT();
        try {
            UserInfo info = signed == null
                    ? answer.getUserInfo()
                    : new UserInfo(lastWord.get().userInfoTokens().process(signed, null));
            return Optional.ofNullable(info).orElseThrow(() -> refused("no user info"));
        } catch (BadJOSEException | JOSEException e) {
            throw refused("user info: " + e.getMessage());
        }
    }

    private HTTPResponse send(HTTPRequest request) throws IOException {
        int millis = (int) settings.timeout().toMillis();
        request.setConnectTimeout(millis);
        request.setReadTimeout(millis);
        request.setFollowRedirects(false);
        HTTPResponse response = request.send();
        if (response.getStatusCode() >= 500) {
            throw new IOException("the provider answers " + response.getStatusCode());
        }
        return response;
    }

    private ClientAuthentication authentication() {
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = lastWord.get().clientAuthentication();
        boolean postOnly = methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return postOnly ? new ClientSecretPost(clientId(), secret) : new ClientSecretBasic(clientId(), secret);
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    private static @Nullable JWT parsed(@Nullable String token) {
        try {
            return token == null ? null : JWTParser.parse(token);
        } catch (java.text.ParseException e) {
            return null;
        }
    }

    private static RuleViolation refused(String reason) {
        return new RuleViolation(Refusals.REFUSED, reason);
    }

    private static @Nullable String text(ClaimsSet claims, String name) {
        return text(claims.getClaim(name));
    }

    /** Of a list the first value that says something: some providers send every attribute as one. */
    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            for (Object one : several) {
                String text = text(one);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }
        String text = value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
        return text.isEmpty() ? null : text;
    }

    /** Who came, by the ID token and, where that says too little, the UserInfo endpoint. */
    record Person(
            IDTokenClaimsSet claims, String token, @Nullable ClaimsSet more) {
        @Nullable
        String claim(String name) {
            String own = text(claims, name);
            return own != null || more == null ? own : text(more, name);
        }

        String session() {
            return claims.getSessionID() != null
                    ? claims.getSessionID().getValue()
                    : claims.getSubject().getValue();
        }
    }
}
