package com.anaconda.aau.dist;

/**
 * The RPM, under Debian's rpm. Its database is empty, so it does not know who provides a shell. Its
 * plugins need more privileges than the container has.
 */
@NeedsDocker
class RpmPackageTest implements PackageSuite {

  private static final String RPM = "aau-" + Distribution.VERSION + ".noarch.rpm";

  /** Keeps a folder of dpkg's, which an rpm with an empty database takes for the package's own. */
  @Override
  public String prepare() {
    return "touch /usr/share/fish/vendor_completions.d/x";
  }

  @Override
  public String install() {
    return "rpm -U --nodeps --noplugins /packages/" + RPM;
  }

  @Override
  public String upgrade() {
    return "rpm -U --replacepkgs --nodeps --noplugins /packages/next/" + RPM;
  }

  @Override
  public String unpacking() {
    return "'/opt/aau/aau.jar;'*";
  }

  @Override
  public String remove() {
    return "rpm -e --noplugins aau";
  }
}
