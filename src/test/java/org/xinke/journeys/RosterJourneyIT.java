package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinke.tables.ExcelTable;
import org.xinke.testing.Visitor;

/** Academic affairs take a list over, from the upload to the report; the same list again changes nothing. */
class RosterJourneyIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);
    private static final List<List<String>> LIST = List.of(
            List.of("00912001", "甲知秋", "旅途学院", "旅途专业", "旅途2601班", "2026级", "在读"),
            List.of("00912002", "乙听雨", "旅途学院", "旅途专业", "旅途2601班", "2026级", "飞走了"));

    @Test
    void aListIsLookedAtBeforeItIsWrittenAndTheSameListAgainChangesNothing() {
        try (Visitor affairs = Visitor.onLaptop().signedInAs("jwc01")) {
            Page page = affairs.open("roster/imports");
            affairs.looksRight("roster-imports");
            send(affairs, "新生名单.xlsx", LIST);
            affairs.looksRight("roster-mapping");
            button(page, "读取名单").click();
            button(page, "写入 1 人").waitFor(PATIENTLY);
            page.getByText("不认得“飞走了”").first().waitFor(PATIENTLY);
            affairs.looksRight("roster-review");
            String address = page.url();
            allAreNew(page);
            button(page, "写入 1 人").click();
            page.getByText("新增了 1 人").waitFor(PATIENTLY);
            affairs.looksRight("roster-report");

            send(affairs, "新生名单.xlsx", LIST);
            button(page, "读取名单").click();
            page.getByText("新增 0 人，修改 0 人").waitFor(PATIENTLY);
            assertThat(button(page, "写入 0 人").isDisabled()).isTrue();
            button(page, "放弃这次导入").click();
            page.getByText("这次导入已放弃").waitFor(PATIENTLY);
            onPhone(address);
        }
    }

    @Test
    void aListThatChangesManyNeedsALook() {
        try (Visitor affairs = Visitor.onLaptop().signedInAs("admin01")) {
            Page page = affairs.open("roster/imports");
            send(
                    affairs,
                    "错名单.xlsx",
                    IntStream.rangeClosed(1, 110)
                            .mapToObj(i -> List.of(String.valueOf(20260000 + i), "改名", "", "", "", "", ""))
                            .toList());
            button(page, "读取名单").click();
            button(page, "写入 110 人").waitFor(PATIENTLY);
            affairs.looksRight("roster-brake");
            assertThat(button(page, "写入 110 人").isDisabled()).isTrue();
            page.getByLabel("我已经看过要修改的名单，确认无误").check();
            page.locator("vaadin-button:not([disabled])")
                    .filter(new Locator.FilterOptions().setHasText("写入 110 人"))
                    .waitFor(PATIENTLY);
            button(page, "放弃这次导入").click();
            page.getByText("这次导入已放弃").waitFor(PATIENTLY);
        }
    }

    /** Nothing is written before somebody has said of each place that nobody knows what it is. */
    private static void allAreNew(Page page) {
        assertThat(button(page, "写入 1 人").isDisabled()).isTrue();
        button(page, "没有相似的都选“新建”").click();
        button(page, "按回答重新比对").click();
        page.locator("vaadin-button:not([disabled])")
                .filter(new Locator.FilterOptions().setHasText("写入 1 人"))
                .waitFor(PATIENTLY);
    }

    private static void send(Visitor visitor, String name, List<List<String>> rows) {
        Page page = visitor.open("roster/imports");
        button(page, "新导入").click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, XLSX, workbook(rows)));
        button(page, "读取名单").waitFor(PATIENTLY);
    }

    private static byte[] workbook(List<List<String>> rows) {
        List<String> headers = List.of("学号", "姓名", "学院", "专业", "班级", "年级", "学籍状态");
        ExcelTable<List<String>> table = new ExcelTable<>("名单", ZoneOffset.UTC);
        IntStream.range(0, headers.size()).forEach(i -> table.text(headers.get(i), 16, row -> row.get(i)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            table.write(
                    out,
                    (offset, limit) ->
                            rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void onPhone(String address) {
        try (Visitor phone = Visitor.onPhone().signedInAs("jwc01")) {
            phone.open(address).getByText("新增了 1 人").waitFor(PATIENTLY);
            phone.looksRight("roster-report");
            phone.open("roster/imports").waitForSelector("h1");
            phone.looksRight("roster-imports");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
