package org.xinke.authoring.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.SourceFile;
import org.xinke.content.MediaFile;
import org.xinke.shared.Json;

/** The pictures of one lesson, by the address that its text uses: {@code media/name.svg}. */
public final class Pictures {
    public static final Pictures NONE = new Pictures(Path.of(""), Path.of(""));
    private static final Pattern ADDRESS = Pattern.compile("media/[A-Za-z0-9][A-Za-z0-9._-]*\\.svg");

    private final Path root;
    private final Path folder;
    private final Map<String, Optional<Picture>> read = new LinkedHashMap<>();

    public Pictures(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Reads the picture at its first use; later uses find it, and repeat no error. */
    void require(String address, Place user, int line) {
        if (!ADDRESS.matcher(address).matches()) {
            user.wrong(line, "pictureAddress", address);
        } else if (!Files.isRegularFile(folder.resolve(address))) {
            user.wrong(line, "pictureMissing", address);
        } else if (!read.containsKey(address)) {
            read.put(address, load(folder.resolve(address), user.problems()));
        }
    }

    Optional<Picture> find(String address) {
        return read.getOrDefault(address, Optional.empty());
    }

    public Collection<MediaFile> files() {
        return read.values().stream()
                .flatMap(Optional::stream)
                .map(Picture::file)
                .toList();
    }

    private Optional<Picture> load(Path file, Problems problems) {
        String path = SourceFile.relative(root, file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            MediaFile media = new MediaFile(Json.hash(bytes) + ".svg", "image/svg+xml", file);
            return SvgCheck.size(bytes, path, problems).map(size -> new Picture(media, size.width(), size.height()));
        } catch (IOException e) {
            problems.add(path, 1, "unreadable");
            return Optional.empty();
        }
    }

    /** Width and height are written into the page, so that it does not jump when the picture arrives. */
    record Picture(MediaFile file, int width, int height) {
        void describe(Map<String, String> attributes) {
            attributes.put("src", "/media/" + file.key());
            attributes.put("width", String.valueOf(width));
            attributes.put("height", String.valueOf(height));
            attributes.put("loading", "lazy");
            attributes.put("decoding", "async");
        }
    }
}
