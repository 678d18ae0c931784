package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.nio.file.Files;
import okhttp3.Cache;
import okhttp3.OkHttpClient;

/** Calls OkHttp 3 to 5 with a cache. */
@CompiledWith("com.squareup.okhttp3:okhttp:3.14.9")
public final class OkHttpCachingCaller extends OkHttpCaller {

  public OkHttpCachingCaller(Settings settings) throws IOException {
    super(
        settings,
        new OkHttpClient.Builder()
            .cache(new Cache(Files.createTempDirectory("cache").toFile(), 1 << 20)));
  }
}
