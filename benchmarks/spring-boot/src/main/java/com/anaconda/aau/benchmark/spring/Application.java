package com.anaconda.aau.benchmark.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * A web server with a database, which loads about ten thousand classes and exits as soon as it has
 * started.
 */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class Application {

  /** Starts the server, prints the number of loaded classes, and exits. */
  public static void main(String[] arguments) {
    try (var context =
        SpringApplication.run(
            Application.class, "--server.port=0", "--spring.main.banner-mode=off")) {
      System.out.println(
          java.lang.management.ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount()
              + " classes, "
              + context.getBean(Things.class).count()
              + " things");
    }
  }

  /** A row of the table. */
  @Entity
  public static class Thing {
    @Id private Long id;
  }

  /** The table. */
  public interface Things extends JpaRepository<Thing, Long> {}
}
