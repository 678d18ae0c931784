package com.anaconda.aau.it.program;

import java.io.IOException;
import java.nio.file.Files;
import okhttp3.Cache;
import okhttp3.OkHttpClient;

/** OkHttp 3 to 5 with a cache. */
public final class OkHttpCachingCaller extends OkHttpCaller {

  public OkHttpCachingCaller(Settings settings) throws IOException {
    super(
        settings,
        new OkHttpClient.Builder()
            .cache(new Cache(Files.createTempDirectory("cache").toFile(), 1 << 20)));
  }
}
