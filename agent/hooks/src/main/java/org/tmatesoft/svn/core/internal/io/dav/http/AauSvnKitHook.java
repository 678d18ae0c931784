package org.tmatesoft.svn.core.internal.io.dav.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Field;
import java.net.AauBridge;
import org.tmatesoft.svn.core.SVNURL;

/** SVNKit over HTTP: rewrites the head of a request that SVNKit has just composed. */
@Weaves(
    root = "org/tmatesoft",
    classes = "svn/core/internal/io/dav/http/HTTPRequest",
    calls =
        @Call(
            method = "composeHTTPHeader",
            descriptor =
                "(Ljava/lang/String;Ljava/lang/String;"
                    + "Lorg/tmatesoft/svn/core/internal/io/dav/http/HTTPHeader;JZ)"
                    + "Ljava/lang/StringBuffer;",
            onResult = true),
    fits = {
      "org.tmatesoft.svnkit:svnkit:1.2.0.4949",
      "org.tmatesoft.svnkit:svnkit:1.3.5",
      "org.tmatesoft.svnkit:svnkit:1.10.11"
    })
public final class AauSvnKitHook {

  /** A request's connection. Null on failure. */
  private static final Field CONNECTION = connection();

  private AauSvnKitHook() {}

  private static Field connection() {
    try {
      Field connection = HTTPRequest.class.getDeclaredField("myConnection");
      connection.setAccessible(true);
      return connection;
    } catch (Throwable leaveAllAsItIs) {
      // An exception here would reach the client.
      return null;
    }
  }

  /** Returns another buffer. */
  @SuppressWarnings("JdkObsolete") // SVNKit wants this kind of buffer.
  public static StringBuffer rewrite(StringBuffer head, Object request) {
    try {
      SVNURL url = ((HTTPConnection) CONNECTION.get(request)).getHost();
      String text = head.toString();
      String rewritten = AauBridge.head(text, url.getHost(), url.getPort());
      return rewritten == text ? head : new StringBuffer(rewritten);
    } catch (Throwable leaveAsItIs) {
      return head;
    }
  }
}
