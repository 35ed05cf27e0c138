package org.xinke.files;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Unavailable;

/** The S3 service. Every method throws {@link Unavailable} when it does not answer in time. */
@ApplicationScoped
public class FileStore {
    private static final Logger LOG = Logger.getLogger(FileStore.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchBucket", "NoSuchObject", "ResourceNotFound");
    private static final Set<String> MADE_BY_ANOTHER_NODE = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private final AtomicBoolean away = new AtomicBoolean();

    @Inject
    FileSettings settings;

    private @Nullable MinioClient client;
    private String bucket = "";

    @PostConstruct
    void connect() {
        FileSettings.S3 s3 = settings.s3();
        bucket = s3.bucket();
        client = MinioClient.builder()
                .endpoint(s3.endpoint())
                .region(s3.region())
                .credentials(s3.accessKey(), s3.secretKey())
                .httpClient(
                        new OkHttpClient.Builder()
                                .connectTimeout(CONNECT)
                                .readTimeout(ANSWER)
                                .writeTimeout(ANSWER)
                                .build(),
                        true)
                .build();
    }

    /** Answers true when it was not there before. */
    public boolean putIfAbsent(String key, String contentType, byte[] bytes) {
        if (size(key).isPresent()) {
            return false;
        }
        ask(s3 -> {
            makeBucket(s3);
            return s3.putObject(PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .contentType(contentType)
                    .data(bytes, bytes.length)
                    .build());
        });
        return true;
    }

    /** Streams a file from disk; one that is there under this key already is replaced. */
    public void put(String key, String contentType, Path file) {
        ask(s3 -> {
            makeBucket(s3);
            return s3.uploadObject(UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .contentType(contentType)
                    .filename(file.toString())
                    .build());
        });
    }

    public Optional<StoredFile> open(String key) {
        return ask(s3 -> s3.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build()))
                .map(answer -> new StoredFile(length(answer), answer));
    }

    /** It does not matter whether it was there. */
    public void remove(String key) {
        ask(s3 -> {
            s3.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return key;
        });
    }

    public OptionalLong size(String key) {
        return ask(s3 -> s3.statObject(
                        StatObjectArgs.builder().bucket(bucket).object(key).build()))
                .map(stat -> OptionalLong.of(stat.size()))
                .orElse(OptionalLong.empty());
    }

    private static long length(GetObjectResponse answer) {
        String length = answer.headers().get("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }

    private void makeBucket(MinioClient s3) throws MinioException {
        if (s3.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            return;
        }
        try {
            s3.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        } catch (ErrorResponseException e) {
            if (!MADE_BY_ANOTHER_NODE.contains(e.errorResponse().code())) {
                throw e;
            }
        }
    }

    /** Empty when there is no such object. */
    private <T> Optional<T> ask(Question<T> question) {
        MinioClient s3 = Objects.requireNonNull(client);
        try {
            T answer = question.put(s3);
            if (away.compareAndSet(true, false)) {
                LOG.info("对象存储恢复了 · the S3 service is back");
            }
            return Optional.of(answer);
        } catch (ErrorResponseException e) {
            if (ABSENT.contains(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (MinioException e) {
            throw unavailable(e);
        } catch (IllegalStateException e) {
            // the client of 9.0 wraps a refused or timed-out connection so
            if (e.getCause() instanceof IOException cause) {
                throw unavailable(cause);
            }
            throw e;
        }
    }

    private Unavailable unavailable(Exception cause) {
        if (away.compareAndSet(false, true)) {
            LOG.warning(() -> "对象存储连不上 · the S3 service is away: " + cause);
        }
        return new Unavailable("files.error.unavailable");
    }

    private interface Question<T> {
        T put(MinioClient s3) throws MinioException;
    }
}
