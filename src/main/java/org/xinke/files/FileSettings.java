package org.xinke.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the files live: {@code xinke.s3.*}. */
@ApplicationScoped
class FileSettings {
    @Inject
    @ConfigProperty(name = "xinke.s3.endpoint")
    String endpoint;

    @Inject
    @ConfigProperty(name = "xinke.s3.access.key")
    String accessKey;

    @Inject
    @ConfigProperty(name = "xinke.s3.secret.key")
    String secretKey;

    @Inject
    @ConfigProperty(name = "xinke.s3.bucket")
    String bucket;

    @Inject
    @ConfigProperty(name = "xinke.s3.region")
    String region;

    S3 s3() {
        return new S3(endpoint, accessKey, secretKey, bucket, region);
    }

    /** A service, who we are there, and the bucket that is ours. */
    record S3(String endpoint, String accessKey, String secretKey, String bucket, String region) {}
}
