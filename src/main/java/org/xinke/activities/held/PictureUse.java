package org.xinke.activities.held;

/** What a picture is for. */
public enum PictureUse {
    /** Of a participant's own doing. */
    PROOF,
    /** Beside the summary. */
    SUMMARY
}
