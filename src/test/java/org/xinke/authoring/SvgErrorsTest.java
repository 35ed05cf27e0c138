package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture draws and does nothing else. */
class SvgErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            <title>一条路</title>¦<script>alert(1)</script>¦2¦“script”
            <title>一条路</title>¦<foreignObject/>¦2¦“foreignObject”
            <title>一条路</title>¦<image href="https://example.org/a.png"/>¦2¦“image”
            <title>一条路</title>¦<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>¦2¦“h:script”
            <title>一条路</title>¦<use href="other.svg#a"/>¦2¦图片以外的东西
            <title>一条路</title>¦<style>@import "a.css";</style>¦2¦图片以外的东西
            <title>一条路</title>¦<style>rect { fill: url(https://example.org/x) }</style>¦2¦图片以外的东西
            <title>一条路</title>¦<rect fill="url( 'https://example.org/x')"/>¦2¦图片以外的东西
            <path d="M0 0 L10 10"¦<path onload="alert(1)" d="M0 0"¦4¦事件“onload”
            <path d="M0 0 L10 10"¦<path ONclick="alert(1)" d="M0 0"¦4¦事件“ONclick”
            viewBox="0 0 360 120"¦¦1¦viewBox
            viewBox="0 0 360 120"¦viewBox="0 0 0 0"¦1¦viewBox
            viewBox="0 0 360 120"¦viewBox="a b c d"¦1¦viewBox
            </svg>¦¦6¦不是合格的 SVG
            <svg xmlns¦<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns¦1¦不是合格的 SVG
            <svg xmlns="http://www.w3.org/2000/svg"¦<svg¦1¦“svg”
            """)
    void isRefused(String from, String to, int line, String words) {
        TinyCourse course = new TinyCourse(folder).change(TinyCourse.SVG, from, to == null ? "" : to);
        assertThat(course.errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(TinyCourse.SVG);
            assertThat(error.expected()).contains(words);
            assertThat(error.line()).as(error.toString()).isEqualTo(line);
        });
    }
}
