package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The Debian package, under dpkg. */
@NeedsDocker
class DebianPackageTest implements PackageSuite {

  private static final String DEB = "/packages/aau_" + Distribution.VERSION + "_all.deb";

  @Override
  public String install() {
    return "dpkg -i " + DEB;
  }

  @Override
  public String prepareUpgrade() {
    return "dpkg-deb -R "
        + DEB
        + " /tmp/next && sed -i 's/^Version: .*/&.1/' /tmp/next/DEBIAN/control"
        + " && dpkg-deb -b /tmp/next /tmp/next.deb";
  }

  @Override
  public String upgrade() {
    return "dpkg -i /tmp/next.deb";
  }

  @Override
  public String unpacking() {
    return "/opt/aau/aau.jar.dpkg-new";
  }

  @Override
  public String remove() {
    return "dpkg -r aau";
  }

  @Test
  void purgeLeavesNothingBehind() {
    try (Container system = Container.withPackages()) {
      String before = system.files();
      system.sh(install() + " && " + ENABLE + " && dpkg --purge aau").succeeded();

      PackageSuite.assertSame(before, system.files());
      assertEquals("", system.sh("dpkg -l | grep aau").stdout());
    }
  }
}
