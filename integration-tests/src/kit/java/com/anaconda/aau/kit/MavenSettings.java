package com.anaconda.aau.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/** The settings with which a user's Maven downloads: mirrors, proxies, passwords, repositories. */
final class MavenSettings {

  /** The repository in Maven's super POM. */
  private static final RemoteRepository CENTRAL =
      new RemoteRepository.Builder(
              "central", "default", "https://" + "repo.maven.apache.org/maven2")
          .build();

  private final Settings settings;

  /**
   * @param user the user's settings.xml, which need not exist
   * @param global the settings.xml of the Maven installation, which need not exist
   */
  MavenSettings(Path user, Path global) {
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(user.toFile());
    request.setGlobalSettingsFile(global.toFile());
    request.setSystemProperties(System.getProperties());
    System.getenv().forEach((name, value) -> request.getUserProperties().put("env." + name, value));
    try {
      settings =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      throw new IllegalStateException("cannot read Maven's settings: " + e.getMessage(), e);
    }
  }

  RepositorySystemSession session(RepositorySystem system, Path local) {
    return new SessionBuilderSupplier(system)
        .get()
        .withLocalRepositoryBaseDirectories(local)
        .setSystemProperties(System.getProperties())
        .setOffline(settings.isOffline())
        // Like Maven 3: by default, lock files and lists of prefixes are written to the repository,
        // which may be read-only.
        .setConfigProperty("aether.remoteRepositoryFilter.prefixes", "false")
        .setConfigProperty("aether.syncContext.named.factory", "rwlock-local")
        .setConfigProperty("aether.syncContext.named.nameMapper", "gaecv")
        .setMirrorSelector(mirrors())
        .setProxySelector(proxies())
        .setAuthenticationSelector(passwords())
        .build();
  }

  /** The repositories of active profiles, then Maven Central. */
  List<RemoteRepository> repositories() {
    List<RemoteRepository> repositories = new ArrayList<>();
    for (Profile profile : settings.getProfiles()) {
      boolean active =
          profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (active || settings.getActiveProfiles().contains(profile.getId())) {
        for (Repository each : profile.getRepositories()) {
          repositories.add(
              new RemoteRepository.Builder(each.getId(), each.getLayout(), each.getUrl()).build());
        }
      }
    }
    if (repositories.stream().noneMatch(each -> each.getId().equals(CENTRAL.getId()))) {
      repositories.add(CENTRAL);
    }
    return repositories;
  }

  private DefaultMirrorSelector mirrors() {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror each : settings.getMirrors()) {
      mirrors.add(
          each.getId(),
          each.getUrl(),
          each.getLayout(),
          false,
          each.isBlocked(),
          each.getMirrorOf(),
          each.getMirrorOfLayouts());
    }
    return mirrors;
  }

  private DefaultProxySelector proxies() {
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy each : settings.getProxies()) {
      if (each.isActive()) {
        Authentication user = authentication(each.getUsername(), each.getPassword());
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                each.getProtocol(), each.getHost(), each.getPort(), user),
            each.getNonProxyHosts());
      }
    }
    return proxies;
  }

  private DefaultAuthenticationSelector passwords() {
    DefaultAuthenticationSelector passwords = new DefaultAuthenticationSelector();
    for (Server each : settings.getServers()) {
      passwords.add(each.getId(), authentication(each.getUsername(), each.getPassword()));
    }
    return passwords;
  }

  private static Authentication authentication(String user, String password) {
    return user == null
        ? null
        : new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }
}
