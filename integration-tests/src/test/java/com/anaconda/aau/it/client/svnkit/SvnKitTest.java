package com.anaconda.aau.it.client.svnkit;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxySuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class SvnKitTest extends AnyClientSuite
    implements HostScopeSuite,
        NoRedirectSuite,
        OwnObjectsSuite,
        ProxySuite,
        RawRequestSuite,
        TlsSuite {

  @Override
  protected String caller() {
    return SvnKitCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("SVNKit");
  }
}
