package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.UsageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A repository in Ivy's own layout, with module descriptors. */
@Exhaustive
class IvyLayoutTest {

  private static final String SETTINGS =
      """
      <ivysettings>
        <settings defaultResolver="toys"/>
        <resolvers>
          <url name="toys">
            <ivy pattern="%1$s/[organisation]/[module]/[revision]/ivys/ivy.xml"/>
            <artifact pattern="%1$s/[organisation]/[module]/[revision]/[type]s/[artifact].[ext]"/>
          </url>
        </resolvers>
      </ivysettings>
      """;

  private static final String MODULE =
      """
      <ivy-module version="2.0">
        <info organisation="org.example" module="toy" revision="1.0"/>
        <publications>
          <artifact name="toy" type="jar"/>
          <artifact name="toy" type="source"/>
        </publications>
      </ivy-module>
      """;

  @AutoClose private final PackageServer server = new PackageServer();

  @Test
  void reportsJarsButNoDescriptors() throws IOException {
    String module = "/ivy/org.example/toy/1.0/";
    server.put(module + "ivys/ivy.xml", MODULE);
    server.put(module + "jars/toy.jar", "jar");
    server.put(module + "sources/toy.source", "source");
    Workplace place = new Workplace(server.url("/ivy"), "");
    Path settings = place.write("ivysettings.xml", SETTINGS.formatted(place.repository()));

    IvyTest.ivy(place, settings)
        .arguments("-dependency", "org.example", "toy", "1.0")
        .agent()
        .run()
        .succeeded();

    UsageReport report = server.report();
    assertEquals(List.of(new UsageReport.Row("ivy org.example#toy 1.0", 2, 1)), report.packages());
    assertEquals(List.of("Apache Ivy/" + IvyTest.VERSION), report.tools());
  }
}
