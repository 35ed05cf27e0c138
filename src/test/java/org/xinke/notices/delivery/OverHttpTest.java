package org.xinke.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.notices.SettingsByHand;

/** Robots and the gateway of short messages, with a real server at the other end. */
class OverHttpTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final SettingsByHand settings = new SettingsByHand();
    private final Told told = new Told();
    private HttpServer server;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private volatile int status = 200;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        settings.with("wecom.url", url)
                .with("dingtalk.url", url)
                .with("sms.url", url + "/sms")
                .with("sms.token", "Bearer t")
                .with("sms.body", "{\"phone\":\"{to}\",\"text\":\"{text}\"}");
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void weComIsKnownByItsKey() {
        weCom().bring(List.of(Told.letter("a", "0a1b\n")), told);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0))
                .contains("POST /cgi-bin/webhook/send?key=0a1b", "\"msgtype\":\"text\"", "明天的课 “不上” 了。\\n第二行");
        assertThat(told.brought).containsExactly("a");
    }

    @Test
    void dingTalkIsSigned() {
        DingTalkRobot robot = new DingTalkRobot();
        robot.settings = settings;
        robot.clock = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);
        robot.bring(List.of(Told.letter("a", "token\nSECabc")), told);
        assertThat(heard.get(0))
                .contains("POST /robot/send?access_token=token&timestamp=1700000000000&sign=")
                .contains("sign=jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM%3D");
    }

    @Test
    void aRefusalWithHttp200IsOne() {
        answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\",\"more\":1}";
        weCom().bring(List.of(Told.letter("a", "k\n")), told);
        answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        weCom().bring(List.of(Told.letter("b", "k\n")), told);
        answer = "<html>";
        weCom().bring(List.of(Told.letter("c", "k\n")), told);
        assertThat(told.failed)
                .containsExactly(
                        "a false 45009 api freq out of limit",
                        "b true 93000 invalid webhook url",
                        "c false -1 HTTP 200 <html>");
    }

    @Test
    void aShortMessageIsPostedInTheGatewaysForm() {
        sms().bring(List.of(Told.letter("a", "13000000000")), told);
        assertThat(heard.get(0))
                .contains("POST /sms", "Bearer t")
                .contains("{\"phone\":\"13000000000\",\"text\":\"明天的课 “不上” 了。\\n第二行\"}");
        assertThat(told.brought).containsExactly("a");
    }

    @Test
    void aGatewayMayRefuseWithHttp200Too() {
        settings.with("sms.accepted", "\"code\":\"OK\"");
        answer = "{\"code\":\"LIMIT\"}";
        sms().bring(List.of(Told.letter("a", "13000000000")), told);
        status = 500;
        sms().bring(List.of(Told.letter("b", "13000000000")), told);
        assertThat(told.failed).hasSize(2);
        assertThat(told.brought).isEmpty();
    }

    @Test
    void whoIsAwayIsTriedAgain() {
        server.stop(0);
        weCom().bring(List.of(Told.letter("a", "k\n")), told);
        assertThat(told.failed).hasSize(1).allMatch(line -> line.startsWith("a false"));
    }

    private WeComRobot weCom() {
        WeComRobot robot = new WeComRobot();
        robot.settings = settings;
        return robot;
    }

    private SmsGateway sms() {
        SmsGateway gateway = new SmsGateway();
        gateway.settings = settings;
        return gateway;
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
