package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class MavenAntTasksTest extends AntSuite {

  private static final String VERSION = "2.1.3";

  @Override
  Tool tool() {
    return new Tool("maven-ant-tasks", VERSION, "`java`");
  }

  @Override
  List<String> userAgents() {
    return List.of("maven-artifact/");
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("org.apache.maven:maven-ant-tasks:" + VERSION);
  }

  @Override
  String buildFile(Workplace place) {
    return """
    <project default="fetch" xmlns:artifact="antlib:org.apache.maven.artifact.ant">
      <target name="fetch">
        <artifact:localRepository id="local" path="local"/>
        <artifact:dependencies filesetId="toys">
          <localRepository refid="local"/>
          <remoteRepository id="central" url="%s"/>
          <dependency groupId="com.example" artifactId="toy" version="1.0"/>
        </artifact:dependencies>
      </target>
    </project>
    """
        .formatted(place.repository());
  }
}
