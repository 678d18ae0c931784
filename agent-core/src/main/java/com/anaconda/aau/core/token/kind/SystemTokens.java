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

  /** The names of the files, each with or without a leading dot. */
  private static final String[] FILES = {"installer_token", "org_token", "machine_token"};

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
    // Looks into each directory once instead of once per file name, because few contain a token.
    List<Path> directories = new ArrayList<>();
    for (Path directory : path.directories()) {
      if (mayContainToken(directory.toFile())) {
        directories.add(directory);
      }
    }
    found.add(environment, directories, chaos, Token.Kind.INSTALLER, "INSTALLER_TOKEN", FILES[0]);
    found.add(environment, directories, chaos, Token.Kind.ORGANIZATION, "ORG_TOKEN", FILES[1]);
    found.add(environment, directories, chaos, Token.Kind.MACHINE, "MACHINE_TOKEN", FILES[2]);
  }

  /** Returns true if a directory cannot be listed: its files may be readable even so. */
  static boolean mayContainToken(File directory) {
    // Few of these directories exist, so this comes first.
    if (!directory.isDirectory()) {
      return false;
    }
    String[] names = SmallFile.list(directory);
    if (names == null) {
      return true;
    }
    for (String name : names) {
      if (isTokenFile(name)) {
        return true;
      }
    }
    return false;
  }

  /** Ignores case, like some file systems. Looking for the file later settles whether it exists. */
  private static boolean isTokenFile(String name) {
    for (String file : FILES) {
      int dot = name.length() - file.length();
      if ((dot == 0 || dot == 1) && name.regionMatches(true, dot, file, 0, file.length())) {
        return true;
      }
    }
    return false;
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
