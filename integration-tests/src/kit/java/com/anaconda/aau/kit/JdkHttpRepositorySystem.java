package com.anaconda.aau.kit;

import java.util.Map;
import org.apache.maven.model.building.ModelBuilder;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transport.file.FileTransporterFactory;
import org.eclipse.aether.transport.jdk.JdkTransporterFactory;

/**
 * Downloads through the JDK's HTTP client. Maven's default, Apache HttpClient, would not do: the
 * tests' class path contains an old version of it.
 */
final class JdkHttpRepositorySystem extends RepositorySystemSupplier {

  @Override
  protected ModelBuilder createModelBuilder() {
    return new ConcurrentModelBuilderFactory().newInstance();
  }

  @Override
  protected Map<String, TransporterFactory> createTransporterFactories() {
    return Map.of(
        FileTransporterFactory.NAME,
        new FileTransporterFactory(),
        JdkTransporterFactory.NAME,
        new JdkTransporterFactory(getChecksumExtractor(), getPathProcessor()));
  }
}
