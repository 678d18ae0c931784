package com.anaconda.aau.core.token.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostIdIsMadeFromTheMacAddressTest {

  @Test
  void bytesAreReversedAndEncodedAsPythonDoes() {
    assertEquals("AQAAAPwC", HostIds.encode(new byte[] {0x02, (byte) 0xfc, 0, 0, 0, 1}));
    assertEquals("--__-v__", HostIds.encode(new byte[] {-1, -1, -6, -1, -17, -5}));
  }

  @Test
  void anInvalidMacAddressIdentifiesNothing() {
    assertNull(HostIds.encode(null));
    assertNull(HostIds.encode(new byte[6]));
    assertNull(HostIds.encode(new byte[] {1, 2, 3, 4}));
    assertNull(HostIds.encode(new byte[20]));
  }

  @Test
  void includesInterfacesThatJavaDoesNotSee(@TempDir Path linux) throws IOException {
    listed(linux, "eth0", "02:fc:00:00:00:01\n");
    listed(linux, "wlan0", "02:FC:00:00:00:02\n");
    listed(linux, "lo", "00:00:00:00:00:00\n");
    listed(linux, "ib0", "80:00:02:08:fe:80:00:00:00:00:00:00:00:02:c9:03:00:31:78:f2\n");
    listed(linux, "odd", "not an address at all".substring(0, 17));
    Files.createDirectory(linux.resolve("vanished"));
    HostIds hosts = withoutJava(linux);

    assertEquals(true, hosts.contains("AQAAAPwC"));
    assertEquals(true, hosts.contains("AgAAAPwC"));
    assertEquals(false, hosts.contains("AAAAAAAA"));
    assertEquals("AQAAAPwC", hosts.preferred());
  }

  @Test
  void aMachineWithoutInterfacesIsUnknown(@TempDir Path linux) {
    assertNull(withoutJava(linux).contains("AQAAAPwC"));
    assertNull(withoutJava(linux.resolve("none")).contains("AQAAAPwC"));
    assertNull(withoutJava(linux).preferred());
  }

  private static void listed(Path linux, String name, String address) throws IOException {
    Files.writeString(Files.createDirectory(linux.resolve(name)).resolve("address"), address);
  }

  private static HostIds withoutJava(Path linux) {
    return new HostIds(linux) {
      @Override
      List<String> fromJava() {
        return List.of();
      }
    };
  }
}
