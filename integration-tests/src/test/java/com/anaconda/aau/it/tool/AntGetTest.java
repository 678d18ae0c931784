package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

class AntGetTest extends AntSuite {

  private static final String VERSION = "1.10.15";

  @Override
  Tool tool() {
    return new Tool("Ant `<get>`", VERSION, "`java`");
  }

  @Override
  List<String> userAgents() {
    return List.of("Apache Ant/");
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("org.apache.ant:ant:" + VERSION);
  }

  @Override
  String buildFile(Workplace place) {
    return """
    <project default="fetch">
      <target name="fetch">
        <get src="%scom/example/toy/1.0/toy-1.0.jar" dest="toy-1.0.jar"/>
      </target>
    </project>
    """
        .formatted(place.repository());
  }
}
