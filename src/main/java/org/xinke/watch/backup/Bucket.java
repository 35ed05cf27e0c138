package org.xinke.watch.backup;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;

/** The files of an installation. */
final class Bucket {
    private static final String UNKNOWN = "application/octet-stream";
    private static final long LENGTH_UNKNOWN = -1;
    private static final long PART = 8L << 20;

    private final MinioClient client;
    private final String name;

    Bucket(Settings settings) {
        this.client = MinioClient.builder()
                .endpoint(settings.get("XINKE_S3_ENDPOINT"))
                .region(settings.get("XINKE_S3_REGION", "us-east-1"))
                .credentials(settings.get("XINKE_S3_ACCESS_KEY"), settings.get("XINKE_S3_SECRET_KEY"))
                .build();
        this.name = settings.get("XINKE_S3_BUCKET");
    }

    void write(CopyWriter copy) throws IOException {
        try {
            for (Result<Item> found : client.listObjects(
                    ListObjectsArgs.builder().bucket(name).recursive(true).build())) {
                write(found.get().objectName(), copy);
            }
        } catch (MinioException e) {
            throw new IOException(e);
        }
    }

    private void write(String key, CopyWriter copy) throws IOException, MinioException {
        try (GetObjectResponse object = client.getObject(
                GetObjectArgs.builder().bucket(name).object(key).build())) {
            String type = object.headers().get("Content-Type");
            copy.file(key, type == null ? UNKNOWN : type, object::transferTo);
        }
    }

    void put(String key, String type, InputStream bytes) throws IOException {
        try {
            client.putObject(PutObjectArgs.builder().bucket(name).object(key).contentType(type).stream(
                            bytes, LENGTH_UNKNOWN, PART)
                    .build());
        } catch (MinioException e) {
            throw new IOException(e);
        }
    }

    /** Of an installation that was never started. */
    void makeSure() throws IOException {
        try {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(name).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
            }
        } catch (MinioException e) {
            throw new IOException(e);
        }
    }
}
