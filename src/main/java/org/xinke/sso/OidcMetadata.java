package org.xinke.sso;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** What the provider says at {@code /.well-known/openid-configuration}, and what its keys have signed. */
record OidcMetadata(
        OIDCProviderMetadata said,
        IDTokenValidator idTokens,
        LogoutTokenValidator logoutTokens,
        JWTProcessor<SecurityContext> userInfoTokens) {
    private static final int KEYS_SIZE_LIMIT = 256 * 1024;

    /** Signatures by a key pair only: neither "none", nor the client's secret mistaken for a key. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    URI authorization() {
        return said.getAuthorizationEndpointURI();
    }

    URI token() {
        return said.getTokenEndpointURI();
    }

    Optional<URI> userInfo() {
        return Optional.ofNullable(said.getUserInfoEndpointURI());
    }

    Optional<URI> endSession() {
        return Optional.ofNullable(said.getEndSessionEndpointURI());
    }

    List<ClientAuthenticationMethod> clientAuthentication() {
        return Optional.ofNullable(said.getTokenEndpointAuthMethods()).orElse(List.of());
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    /** Asks the provider anew each time, but keeps its keys: an unknown key id makes the library fetch them again. */
    static final class Discovery implements LastWord.Question<OidcMetadata> {
        private final SsoSettings.Oidc settings;
        private @Nullable URI keysAt;
        private @Nullable JWKSource<SecurityContext> keys;

        Discovery(SsoSettings.Oidc settings) {
            this.settings = settings;
        }

        @Override
        public OidcMetadata ask() throws IOException {
            int millis = (int) settings.timeout().toMillis();
            try {
                OIDCProviderMetadata said = resolve(millis);
                if (said.getAuthorizationEndpointURI() == null
                        || said.getTokenEndpointURI() == null
                        || said.getJWKSetURI() == null) {
                    throw new IOException("the provider's configuration names no endpoints");
                }
                return with(said, keys(said.getJWKSetURI(), millis));
            } catch (GeneralException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private OidcMetadata with(OIDCProviderMetadata said, JWKSource<SecurityContext> source) {
            var selector = new JWSVerificationKeySelector<>(ALGORITHMS, source);
            Issuer issuer = new Issuer(settings.issuer());
            ClientID client = new ClientID(settings.clientId());
            IDTokenValidator idTokens = new IDTokenValidator(issuer, client, selector, null);
            idTokens.setMaxClockSkew((int) settings.clockSkew().toSeconds());
            DefaultJWTProcessor<SecurityContext> userInfo = new DefaultJWTProcessor<>();
            userInfo.setJWSKeySelector(selector);
            return new OidcMetadata(said, idTokens, new LogoutTokenValidator(issuer, client, selector, null), userInfo);
        }

        /** Some providers leave out what the standard demands and nobody needs: how subjects are made. */
        private OIDCProviderMetadata resolve(int millis) throws IOException, GeneralException {
            Issuer issuer = new Issuer(settings.issuer());
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, OIDCProviderMetadata.resolveURL(issuer));
            request.setConnectTimeout(millis);
            request.setReadTimeout(millis);
            HTTPResponse answer = request.send();
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            JSONObject document = answer.getBodyAsJSONObject();
            document.putIfAbsent("subject_types_supported", List.of("public"));
            OIDCProviderMetadata said = OIDCProviderMetadata.parse(document);
            if (!issuer.equals(said.getIssuer())) {
                throw new IOException("the provider calls itself " + said.getIssuer());
            }
            return said;
        }

        private JWKSource<SecurityContext> keys(URI address, int millis) throws IOException {
            JWKSource<SecurityContext> source = keys;
            if (source == null || !address.equals(keysAt)) {
                var retriever = new DefaultResourceRetriever(millis, millis, KEYS_SIZE_LIMIT);
                source = JWKSourceBuilder.<SecurityContext>create(address.toURL(), retriever)
                        .refreshAheadCache(false)
                        .build();
                keys = source;
                keysAt = address;
            }
            return source;
        }
    }
}
