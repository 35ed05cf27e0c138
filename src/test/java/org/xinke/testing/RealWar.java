package org.xinke.testing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.codehaus.stax2.XMLInputFactory2;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it is shipped, and beside its classes the container tests with their samples and their school: one deployment for all of them. */
@ArquillianSuiteDeployment
public final class RealWar {
    private static final Pattern CONTAINER_TEST = Pattern.compile(".*/(\\w+IT|\\w+Case|Sample\\w+)(\\$.*)?\\.class");

    private static final Pattern OUTSIDE = Pattern.compile("/(journeys|structure)/");

    private RealWar() {}

    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/xinke.war"))
                .addPackages(
                        true,
                        path -> CONTAINER_TEST.matcher(path.get()).matches()
                                && !OUTSIDE.matcher(path.get()).find(),
                        "org.xinke")
                .addAsResource("org/xinke/testing/" + SampleSchool.SCRIPT)
                .addAsLibraries(jarOf(Assertions.class))
                // a mail server, at which what is sent arrives
                .addAsLibraries(jarOf(GreenMail.class))
                // another reader than our own, for what we write
                .addAsLibraries(
                        jarOf(ReadableWorkbook.class), jarOf(InputFactoryImpl.class), jarOf(XMLInputFactory2.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
