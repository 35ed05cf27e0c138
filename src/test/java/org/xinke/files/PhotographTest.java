package org.xinke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;

class PhotographTest {
    /** Orientation 6, turned by a quarter, and a place in words. */
    private static final byte[] EXIF = exif(6, "PLACE 31.2304 N");

    private final Photograph photograph = new Photograph(1, 200);

    @Test
    void nothingOfWhatTheCameraWroteIsLeft() throws IOException {
        byte[] sent = withExif(picture("jpg", 120, 60));
        assertThat(text(sent)).contains("PLACE");

        assertThat(text(photograph.anew(sent))).doesNotContain("PLACE", "Exif");
    }

    @Test
    void aPictureStandsAsTheCameraWasHeld() throws IOException {
        BufferedImage kept = read(photograph.anew(withExif(picture("jpg", 120, 60))));

        assertThat(kept.getWidth()).isEqualTo(60);
        assertThat(kept.getHeight()).isEqualTo(120);
    }

    @Test
    void aLargePictureBecomesSmallerAndASmallOneStays() throws IOException {
        assertThat(read(photograph.anew(picture("jpg", 900, 450))).getWidth()).isEqualTo(200);
        assertThat(read(photograph.anew(picture("png", 20, 10))).getWidth()).isEqualTo(20);
    }

    @Test
    void whatWasTransparentIsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

        assertThat(new Color(read(photograph.anew(bytes(clear, "png"))).getRGB(5, 5)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
        byte[] jpeg = picture("jpg", 60, 60);
        refused("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "files.error.pictureKind");
        refused(picture("gif", 20, 20), "files.error.pictureKind");
        refused(Arrays.copyOf(jpeg, 40), "files.error.pictureKind");
        refused(new byte[0], "files.error.pictureKind");
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreRead() throws IOException {
        refused(picture("png", 1001, 1000), "files.error.pictureLarge");
    }

    private void refused(byte[] sent, String key) {
        assertThatThrownBy(() -> photograph.anew(sent))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(key));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        return bytes(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** Behind the first mark of a JPEG. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] all = Arrays.copyOf(jpeg, jpeg.length + EXIF.length);
        System.arraycopy(EXIF, 0, all, 2, EXIF.length);
        System.arraycopy(jpeg, 2, all, 2 + EXIF.length, jpeg.length - 2);
        return all;
    }

    private static byte[] exif(int orientation, String place) {
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        byte[] words = place.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + tiff.length + words.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(words);
        return out.toByteArray();
    }
}
