package org.xinke.sso;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
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
import org.jspecify.annotations.Nullable;

/** What the provider says at {@code /.well-known/openid-configuration}, and what its keys have signed. */
record OidcMetadata(OIDCProviderMetadata said, IDTokenValidator idTokens, LogoutTokenValidator logoutTokens) {
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
                OIDCProviderMetadata said = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), millis, millis);
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
            return new OidcMetadata(
                    said,
                    new IDTokenValidator(issuer, client, selector, null),
                    new LogoutTokenValidator(issuer, client, selector, null));
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
