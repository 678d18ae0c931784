package org.tmatesoft.svn.core.internal.io.dav.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import org.tmatesoft.svn.core.SVNURL;

/**
 * SVNKit over HTTP: rewrites the head of a request that a connection is about to write.
 *
 * <p>Connections write heads and bodies with the same method. The head is what a request writes
 * first.
 */
@Weaves(
    root = "org/tmatesoft",
    classes = "svn/core/internal/io/dav/http/HTTPRequest",
    calls =
        @Call(
            method = "dispatch",
            descriptor =
                "(Ljava/lang/String;Ljava/lang/String;"
                    + "Lorg/tmatesoft/svn/core/internal/io/dav/http/HTTPHeader;II"
                    + "Lorg/tmatesoft/svn/core/SVNErrorMessage;)V",
            to = "begin"),
    fits = {
      "org.tmatesoft.svnkit:svnkit:1.2.0.4949",
      "org.tmatesoft.svnkit:svnkit:1.3.5",
      "org.tmatesoft.svnkit:svnkit:1.10.11"
    })
@Weaves(
    root = "org/tmatesoft",
    classes = "svn/core/internal/io/dav/http/HTTPConnection",
    calls = @Call(method = "sendData", descriptor = "([B)V"),
    fits = {
      "org.tmatesoft.svnkit:svnkit:1.2.0.4949",
      "org.tmatesoft.svnkit:svnkit:1.3.5",
      "org.tmatesoft.svnkit:svnkit:1.10.11"
    })
public final class AauSvnKitHook {

  /** The method of a request, from its start until its head is written. */
  private static final ThreadLocal<String> BEGUN = begun();

  private AauSvnKitHook() {}

  private static ThreadLocal<String> begun() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      // An exception here would reach the client.
      return null;
    }
  }

  /** Remembers that a head comes next. */
  public static String begin(String method, Object request) {
    try {
      BEGUN.set(method);
    } catch (Throwable leaveAsItIs) {
      // The request is sent unchanged.
    }
    return method;
  }

  /** Rewrites a head, and returns a body as it is. */
  public static byte[] rewrite(byte[] data, Object connection) {
    try {
      if (BEGUN.get() == null) {
        return data;
      }
      BEGUN.remove();
      SVNURL url = ((HTTPConnection) connection).getHost();
      String head = new String(data, ISO_8859_1);
      String rewritten = AauBridge.head(head, url.getHost(), url.getPort());
      return rewritten == head ? data : rewritten.getBytes(ISO_8859_1);
    } catch (Throwable leaveAsItIs) {
      return data;
    }
  }
}
