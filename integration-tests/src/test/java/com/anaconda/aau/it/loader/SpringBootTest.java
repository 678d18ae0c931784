package com.anaconda.aau.it.loader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.program.ClientMain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Spring Boot's executable jar with the client in a nested jar. */
@Exhaustive
class SpringBootTest extends HostedClientSuite {

  @Test
  void tagsRequestsUnderTheLauncherOfSpringBoot2() {
    assertSendsTokens(program("2.7.18", "org.springframework.boot.loader.JarLauncher"));
  }

  @Test
  void tagsRequestsUnderTheLauncherOfSpringBoot3() {
    assumeTrue(JavaVersion.OF_FORKS >= 17, "Spring Boot 3 needs Java 17");
    assertSendsTokens(program("3.5.16", "org.springframework.boot.loader.launch.JarLauncher"));
  }

  private JavaProcess program(String version, String launcher) {
    NewJar jar =
        new NewJar()
            .header("Main-Class", launcher)
            .header("Start-Class", ClientMain.class.getName())
            .addAll(Libraries.alone("org.springframework.boot:spring-boot-loader:" + version))
            .add("BOOT-INF/", new byte[0])
            .add("BOOT-INF/classes/", new byte[0])
            .addPrograms("BOOT-INF/classes/")
            .add("BOOT-INF/lib/", new byte[0]);
    for (Path library : Libraries.of(OKHTTP)) {
      jar.addFile("BOOT-INF/lib/" + library.getFileName(), library);
    }
    return JavaProcess.of("-jar", jar.write("program.jar").toString())
        .arguments(request(OkHttpCaller.class));
  }
}
