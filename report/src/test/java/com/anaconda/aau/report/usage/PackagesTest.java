package com.anaconda.aau.report.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/maven2/com/example/toy/1.0/toy-1.0.jar maven com.example:toy 1.0",
        "/maven2/com/example/toy/1.0/toy-1.0-sources.jar maven com.example:toy 1.0",
        "/com/example/toy/1.0/toy-1.0.aar maven com.example:toy 1.0",
        "/toys/toy/1.0/toy-1.0.jar maven toys:toy 1.0",
        "/repository/maven-central/org/slf4j/slf4j-api/2.0/slf4j-api-2.0.jar maven org.slf4j:slf4j-api 2.0",
        "/artifactory/libs-release/org/a/b/1/b-1.war maven org.a:b 1",
        "/nexus/content/groups/public/org/a/b/1/b-1.jar maven org.a:b 1",
        "/maven2/com/example/toy/1.1-SNAPSHOT/toy-1.1-20261128.221433-1.jar maven com.example:toy 1.1-SNAPSHOT",
        "/maven2/junit/junit/4.13/junit-4.13.jar maven junit:junit 4.13",
        "/pkgs/main/linux-64/numpy-1.26.4-py312_0.conda conda numpy 1.26.4",
        "/conda-forge/noarch/ca-certificates-2024.2.2-hbcca054_0.tar.bz2 conda ca-certificates 2024.2.2",
        "/t/secret/my-channel/osx-arm64/x-y-1-0.conda conda x-y 1",
        "/react/-/react-18.2.0.tgz npm react 18.2.0",
        "/@types/node/-/node-20.1.0.tgz npm @types/node 20.1.0",
        "/@types%2fnode/-/node-20.1.0.tgz npm @types/node 20.1.0",
        "/repository/npm/@babel/core/-/core-7.0.0-beta.1.tgz npm @babel/core 7.0.0-beta.1",
        "/packages/ab/cd/ef01/Typing_Extensions-4.9.0-py3-none-any.whl pypi typing-extensions 4.9.0",
        "/packages/source/r/requests/requests-2.31.0.tar.gz pypi requests 2.31.0",
        "/repository/pypi/packages/requests/2.31.0/requests-2.31.0.tar.gz pypi requests 2.31.0",
        "/simple/torch/torch-2.2.0%2Bcpu-cp312-cp312-linux_x86_64.whl pypi torch 2.2.0+cpu",
        "/ivy/org.example/toy/1.0/jars/toy.jar ivy org.example#toy 1.0",
        "/files/tool-1.2.3.zip generic tool 1.2.3",
        "/maven2//com/./example/x/../toy/1.0/toy-1.0.jar maven com.example:toy 1.0",
        "/x/%2e%2E/maven2/com/example/%2E/toy/1.0/toy-1.0.jar maven com.example:toy 1.0",
        "/x/..%2fmaven2%2Fcom/example/toy/1.0/toy-1%2E0.jar maven com.example:toy 1.0",
        "/a/../@types//node/-/node-20.1.0.tgz npm @types/node 20.1.0",
        "/ivy/x/../org.example/toy/1.0/jars/toy.jar ivy org.example#toy 1.0",
        "/files/../tool-1.2.3.zip generic tool 1.2.3",
        "/dist/gradle-8.11.1-bin.zip generic gradle 8.11.1-bin",
      })
  void namesThePackage(String path, String ecosystem, String name, String version) {
    assertEquals(new PackageFile(ecosystem, name, version), of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/maven2/com/example/toy/1.0/toy-1.0.jar.sha1",
        "/maven2/com/example/toy/1.0/toy-1.0.jar.asc",
        "/maven2/com/example/toy/1.0/toy-1.0.pom",
        "/maven2/com/example/toy/1.0/toy-1.0.module",
        "/maven2/com/example/toy/maven-metadata.xml",
        "/pkgs/main/linux-64/repodata.json.zst",
        "/simple/requests/",
        "/packages/x-1-py3-none-any.whl.metadata",
        "/react",
        "/@types%2fnode",
        "/",
        "",
        "/ivy/org.example/toy/1.0/ivys/ivy.xml",
        "/index.html",
        "/com/<script>/<script>/1/<script>-1.jar",
        "/../../maven2/com/example/toy/1.0/toy-1.0.jar",
        "/%2e%2e/maven2/com/example/toy/1.0/toy-1.0.jar",
        "/maven2/com/.../toy/1.0/toy-1.0.jar",
        "/maven2/com/%252e%252e/toy/1.0/toy-1.0.jar",
        "/maven2/com/..\\/toy/1.0/toy-1.0.jar",
        "/maven2/com/example%00/toy/1.0/toy-1.0.jar",
        "/maven2/com/example/toy/1.0/toy-1.0.jar/..",
        "/maven2/com/example/toy/1.0/toy-1.0.jar/.",
        "/a/b/-/..-1.0.tgz",
        "/../-/..-1.0.tgz",
        "/a/.../-/...-1.0.tgz",
        "/pool/main/h/hello/hello_2.10-2_amd64.deb",
        "/os/x86_64/Packages/java-17-openjdk-17.0.9-1.x86_64.rpm",
        "/dist/..-1.zip",
        "/dist/.-1.zip",
        "/noarch/..-1-0.conda",
      })
  void ignoresAPathThatIsNotADownload(String path) {
    assertNull(of(path));
  }

  private static PackageFile of(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    return Packages.of(bytes, 0, bytes.length);
  }
}
