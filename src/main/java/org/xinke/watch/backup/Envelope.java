package org.xinke.watch.backup;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;

/**
 * The age format, so that the copy can also be opened with the program of that name. What was altered or cut off does not open; who
 * makes copies holds only the public key.
 */
final class Envelope {
    private Envelope() {}

    static KeyPair newKeys() throws GeneralSecurityException {
        return new X25519KeyPairGenerator().generateKeyPair();
    }

    static OutputStream seal(OutputStream out, String publicKey) throws GeneralSecurityException, IOException {
        return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                .newEncryptingChannel(
                        Channels.newChannel(out),
                        List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(publicKey.strip()))));
    }

    static InputStream open(InputStream in, String privateKey) throws IOException {
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(
                            Channels.newChannel(in),
                            List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(privateKey.strip()))));
        } catch (GeneralSecurityException e) {
            throw new Refused("this key does not open this copy: nothing was done", e);
        }
    }
}
