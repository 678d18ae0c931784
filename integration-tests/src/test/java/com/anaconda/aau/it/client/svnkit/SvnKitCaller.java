package com.anaconda.aau.it.client.svnkit;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import org.tmatesoft.svn.core.SVNURL;
import org.tmatesoft.svn.core.auth.BasicAuthenticationManager;
import org.tmatesoft.svn.core.internal.io.dav.DAVRepositoryFactory;
import org.tmatesoft.svn.core.internal.io.dav.http.HTTPConnection;
import org.tmatesoft.svn.core.internal.io.dav.http.HTTPHeader;
import org.tmatesoft.svn.core.io.SVNRepository;
import org.tmatesoft.svn.util.Version;

/** Calls the HTTP client inside SVNKit, because no Subversion server runs in the tests. */
public final class SvnKitCaller implements HttpCaller {

  private final BasicAuthenticationManager settings = new BasicAuthenticationManager("toy", "toy");

  public SvnKitCaller(Settings settings) {
    DAVRepositoryFactory.setup();
    if (settings.proxy != null) {
      this.settings.setProxy(
          settings.proxy.getHostString(), settings.proxy.getPort(), null, (String) null);
    }
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HTTPHeader header = new HTTPHeader();
    spec.addHeaders(header::addHeaderValue);
    return HttpCall.of(() -> send(spec, header), header::toString);
  }

  private int send(RequestSpec spec, HTTPHeader header) throws Exception {
    SVNRepository repository = DAVRepositoryFactory.create(SVNURL.parseURIEncoded(spec.url));
    repository.setAuthenticationManager(settings);
    HTTPConnection connection = new HTTPConnection(repository, "UTF-8", null, false);
    Version.setUserAgent(spec.userAgent);
    InputStream body = spec.hasBody() ? new ByteArrayInputStream(RequestSpec.body()) : null;
    String path = URI.create(spec.url).getRawPath();
    try {
      return connection
          .request(spec.method, path, header, body, -1, -1, new ByteArrayOutputStream(), null, null)
          .getCode();
    } finally {
      connection.close();
    }
  }
}
