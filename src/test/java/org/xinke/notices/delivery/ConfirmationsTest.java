package org.xinke.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.notices.Channel;

class ConfirmationsTest {
    @ParameterizedTest
    @CsvSource({"MAIL, student@example.edu", "MAIL, a.b+c@mail.example.edu", "SMS, 13000000000", "SMS, +8613000000000"})
    void anAddressIsTaken(Channel channel, String address) {
        assertThat(Confirmations.valid(channel, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "student",
                "a@b@c",
                "Name <a@example.edu>",
                "a@example.edu\nBcc: b@example.edu",
                "a@example.edu, b@example.edu"
            })
    void whatIsNoneIsNot(String address) {
        assertThat(Confirmations.valid(Channel.MAIL, address)).isFalse();
        assertThat(Confirmations.valid(Channel.SMS, address)).isFalse();
    }
}
