package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tokens that an administrator sets: installer, organization, machine. */
final class SystemTokens {
  private static final String VARIABLE_PREFIX = "ANACONDA_ANON_USAGE_";

  private final List<Token> tokens;
  private final TokenLog log;

  /** The last place that should have contained a token of the current kind but did not. */
  private String badPlace;

  private Reason badReason;

  private SystemTokens(List<Token> tokens, TokenLog log) {
    this.tokens = tokens;
    this.log = log;
  }

  /** Adds all tokens found, each once: from variables first, then from the search path. */
  static void addTo(
      List<Token> tokens, Environment environment, SearchPath path, Chaos chaos, TokenLog log) {
    SystemTokens found = new SystemTokens(tokens, log);
    // Checks each directory once instead of once per file name, because most do not exist.
    List<Path> directories = new ArrayList<>();
    for (Path directory : path.directories()) {
      if (directory.toFile().isDirectory()) {
        directories.add(directory);
      }
    }
    found.add(
        environment,
        directories,
        chaos,
        Token.Kind.INSTALLER,
        "INSTALLER_TOKEN",
        "installer_token");
    found.add(environment, directories, chaos, Token.Kind.ORGANIZATION, "ORG_TOKEN", "org_token");
    found.add(
        environment, directories, chaos, Token.Kind.MACHINE, "MACHINE_TOKEN", "machine_token");
  }

  private void add(
      Environment environment,
      List<Path> directories,
      Chaos chaos,
      Token.Kind kind,
      String variable,
      String file) {
    int first = tokens.size();
    String value = environment.getNonEmpty(VARIABLE_PREFIX + variable);
    if (value != null) {
      add(kind, value, VARIABLE_PREFIX + variable, first);
    }
    if (!chaos.reads(kind)) {
      log.log(kind.label(), " token files not read: made to fail");
      noteMissing(kind, first);
      return;
    }
    for (Path directory : directories) {
      addFile(kind, directory.resolve(file), first);
      addFile(kind, directory.resolve("." + file), first);
    }
    noteMissing(kind, first);
  }

  private void noteMissing(Token.Kind kind, int first) {
    if (tokens.size() == first && badPlace != null) {
      log.leftOut(kind, badReason, badPlace);
    }
    badPlace = null;
  }

  private void noteBad(Reason reason, String place) {
    badReason = reason;
    badPlace = place;
  }

  private void addFile(Token.Kind kind, Path path, int first) {
    File file = path.toFile();
    if (!file.isFile()) {
      return;
    }
    try {
      add(kind, SmallFile.firstLine(SmallFile.read(path, SmallFile.LIMIT)), path.toString(), first);
    } catch (IOException | RuntimeException e) {
      log.log(path, ": skipped: ", e);
      noteBad(Reason.UNREADABLE, path.toString());
    }
  }

  private void add(Token.Kind kind, String value, String source, int first) {
    if (!TokenText.isSafe(value)) {
      log.log(source, ": discarded, not a token");
      noteBad(Reason.NO_TOKEN, source);
      return;
    }
    for (int i = first; i < tokens.size(); i++) {
      if (tokens.get(i).value().equals(value)) {
        return;
      }
    }
    log.log(source, ": ", kind.label(), " token ", value);
    tokens.add(new Token(kind, value, source));
  }
}
