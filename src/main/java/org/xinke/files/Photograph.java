package org.xinke.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/**
 * A photograph as people send it, painted anew: what it is is told by its own bytes, whatever its name says, and of what a camera
 * writes beside the picture (place, time, device) nothing is left. It is read in steps, so that a large one does not fill the memory.
 *
 * @param megapixels more are refused before they are read
 * @param side of the picture that is kept, in pixels
 */
public record Photograph(int megapixels, int side) {
    private static final Set<String> KINDS = Set.of("jpeg", "png");
    private static final int MILLION = 1_000_000;

    /**
     * Answers a JPEG.
     *
     * @throws RuleViolation when it is no JPEG or PNG, is broken, or has too many pixels
     */
    public byte[] anew(byte[] sent) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unknown();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return jpeg(upright(reader, HowHeld.of(sent)));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw unknown();
        }
    }

    private BufferedImage upright(ImageReader reader, @Nullable Orientation held) throws IOException {
        if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw unknown();
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > (long) megapixels * MILLION) {
            throw new RuleViolation("files.error.pictureLarge", megapixels);
        }
        int step = Math.max(1, Math.max(width, height) / side);
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, coarse);
        int fit = Math.min(side, Math.max(read.getWidth(), read.getHeight()));
        var painting = Thumbnails.of(read).size(fit, fit);
        return (held == null ? painting : painting.addFilter(ExifFilterUtils.getFilterForOrientation(held)))
                .asBufferedImage();
    }

    /** On white, for what was transparent. */
    private static byte[] jpeg(BufferedImage picture) throws IOException {
        BufferedImage paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = paper.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(paper, "jpg", out);
        }
        return bytes.toByteArray();
    }

    private static RuleViolation unknown() {
        return new RuleViolation("files.error.pictureKind");
    }
}
