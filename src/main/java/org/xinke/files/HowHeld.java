package org.xinke.files;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * How the camera was held, as it wrote beside the picture. Java's own reader of these words refuses the many files in which they
 * stand before the mark of JFIF.
 */
final class HowHeld {
    private static final int MARK = 0xff;
    private static final int WORDS = 0xe1;
    private static final int PICTURE = 0xda;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    /** A mark's two bytes, and the two of its length. */
    private static final int HEAD = 4;

    private HowHeld() {}

    /** Null when the camera said nothing that can be read. */
    static @Nullable Orientation of(byte[] jpeg) {
        int at = 2;
        while (at + HEAD <= jpeg.length && number(jpeg, at) == MARK && number(jpeg, at + 1) != PICTURE) {
            int end = at + 2 + (number(jpeg, at + 2) << Byte.SIZE) + number(jpeg, at + 3);
            if (number(jpeg, at + 1) == WORDS && begins(jpeg, at + HEAD)) {
                return read(Arrays.copyOfRange(jpeg, at + HEAD, Math.min(end, jpeg.length)));
            }
            at = end;
        }
        return null;
    }

    /** Broken words cost nobody the picture. */
    private static @Nullable Orientation read(byte[] exif) {
        try {
            return ExifUtils.getOrientationFromExif(exif);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean begins(byte[] file, int at) {
        return at + EXIF.length <= file.length && Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int number(byte[] file, int at) {
        return Byte.toUnsignedInt(file[at]);
    }
}
