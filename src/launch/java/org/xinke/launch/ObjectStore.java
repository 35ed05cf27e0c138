package org.xinke.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** S3Proxy over plain files: an S3 service for one machine. A bucket is a directory, metadata are extended attributes. */
final class ObjectStore implements Program {

    static final String BUCKET = "xinke";

    private final DataDir data;
    private final Path jar;
    private final Secrets secrets;
    private int port;
    private final String accessKey;
    private final String secretKey;

    ObjectStore(DataDir data, Path jar, Secrets secrets) throws IOException {
        this.data = data;
        this.jar = jar;
        this.secrets = secrets;
        this.accessKey = secrets.secret("s3.access-key");
        this.secretKey = secrets.secret("s3.secret-key");
    }

    /** Not before the left-overs of last time are gone: one of them may still sit on the remembered port. */
    void choosePort() throws IOException {
        port = secrets.port("s3.port");
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    String accessKey() {
        return accessKey;
    }

    String secretKey() {
        return secretKey;
    }

    @Override
    public String id() {
        return "s3";
    }

    @Override
    public Title title() {
        return new Title("对象存储", "object store");
    }

    @Override
    public Patience patience() {
        return new Patience(Duration.ofSeconds(60), Duration.ofSeconds(2), 3);
    }

    @Override
    public ProcessBuilder command() throws IOException {
        Files.createDirectories(data.objects().resolve(BUCKET));
        Path configuration = data.run().resolve("s3proxy.properties");
        Secrets.writePrivately(configuration, configuration());
        return JavaCommand.of("256m", List.of(), jar, List.of("--properties", configuration.toString()));
    }

    /** Through a stream, not a writer: that escapes a data directory with a Chinese name. */
    private String configuration() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("s3proxy.endpoint", endpoint());
        properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        properties.setProperty("s3proxy.identity", accessKey);
        properties.setProperty("s3proxy.credential", secretKey);
        properties.setProperty("jclouds.provider", "filesystem-nio2");
        properties.setProperty("jclouds.filesystem.basedir", data.objects().toString());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        properties.store(text, null);
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean ready() {
        return FreePort.answers(port);
    }
}
