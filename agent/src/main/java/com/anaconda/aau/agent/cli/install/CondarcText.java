package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.config.condarc.BrokenCondarcException;
import com.anaconda.aau.core.config.condarc.CondarcYaml;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.core.config.value.Truth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a condarc whose main switch can be changed. Everything else in it stays as it is:
 * comments, line endings, and {@code #!final} after the switch.
 */
final class CondarcText {

  /** Matches a line that the commands wrote, even if conda has changed its value since. */
  private static final Pattern OURS =
      Pattern.compile(
          "(?m)^ *" + OurKeys.SWITCH + ":[^\r\n#]*# written by aau (?:enable|disable)(?=\r?$)");

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final FileText file;

  CondarcText(FileText file) {
    this.file = file;
  }

  /** Returns the text without the line that an earlier command wrote, if any. */
  FileText without() throws InstallException {
    Matcher ours = ours();
    return ours == null ? file : checked(file.withoutLines(ours.start(), ours.end()), null);
  }

  /**
   * Returns the line that an earlier command wrote, or null if the switch is not in such a line.
   */
  private Matcher ours() throws InstallException {
    if (!OURS.matcher(file.content()).find()) {
      return null;
    }
    String text = FileText.decoded(file.content());
    int[] extent = parsed(text).extentOf(OurKeys.SWITCH);
    int at =
        extent == null
            ? -1
            : FileText.encoded(text.substring(0, markLength(text) + extent[0])).length();
    Matcher ours = OURS.matcher(file.content());
    while (ours.find()) {
      if (ours.start() <= at && at <= ours.end()) {
        return ours;
      }
    }
    return null;
  }

  /**
   * Returns the text with the switch on or off.
   *
   * @param onlyIfThere whether to leave text without the switch as it is
   */
  FileText with(boolean on, boolean onlyIfThere) throws InstallException {
    String text = FileText.decoded(file.content());
    if (!FileText.encoded(text).equals(file.content())) {
      throw new InstallException("it is not UTF-8");
    }
    Matcher ours = ours();
    if (ours != null) {
      return checked(file.replace(ours.start(), ours.end(), line(text, on)), on);
    }
    CondarcYaml yaml = parsed(text);
    if (valueIn(yaml) != null && is(yaml, on)) {
      return file;
    }
    if (valueIn(yaml) != null && valueIn(yaml).scalar() == null) {
      throw new InstallException("the value of " + OurKeys.SWITCH + " is a list or a mapping");
    }
    int[] extent = yaml.extentOf(OurKeys.SWITCH);
    if (extent == null) {
      boolean leave = onlyIfThere && valueIn(yaml) == null;
      return leave ? file : checked(file.append(line(text, on)), on);
    }
    int start = markLength(text) + extent[0];
    String value = (text.charAt(start - 1) == ':' ? " " : "") + on;
    String changed =
        text.substring(0, start) + value + text.substring(markLength(text) + extent[1]);
    return checked(file.replace(0, file.content().length(), FileText.encoded(changed)), on);
  }

  /** Returns our line, with the indentation of the first key. */
  private static String line(String text, boolean on) {
    Matcher first = Pattern.compile("(?m)^( *)[^\\s#%-][^\r\n]*:").matcher(text);
    return (first.find() ? first.group(1) : "")
        + (OurKeys.SWITCH + ": " + on)
        + ("  # written by aau " + (on ? "enable" : "disable"));
  }

  private static int markLength(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  private static CondarcYaml parsed(String text) throws InstallException {
    try {
      return CondarcYaml.parse(Source.file("", false), text.substring(markLength(text)));
    } catch (BrokenCondarcException e) {
      throw new InstallException("it is not a valid condarc");
    }
  }

  private static RawValue valueIn(CondarcYaml yaml) throws InstallException {
    try {
      return yaml.valueOf(OurKeys.SWITCH);
    } catch (BrokenCondarcException e) {
      throw new InstallException("it is not a valid condarc");
    }
  }

  private static boolean is(CondarcYaml yaml, boolean on) throws InstallException {
    Scalar value = valueIn(yaml).scalar();
    return value != null && Boolean.valueOf(on).equals(Truth.of(value));
  }

  /**
   * Checks the result, because the file may be on one line or otherwise unusual.
   *
   * @param on the value that the switch must have, or null for none
   */
  private FileText checked(FileText result, Boolean on) throws InstallException {
    CondarcYaml before = parsed(FileText.decoded(file.content()));
    RawValue was = valueIn(before);
    if (!isAsExpected(before, was, result, on)) {
      throw new InstallException("its layout is unusual");
    }
    return result;
  }

  private static boolean isAsExpected(CondarcYaml before, RawValue was, FileText result, Boolean on)
      throws InstallException {
    CondarcYaml after;
    try {
      after = parsed(FileText.decoded(result.content()));
    } catch (InstallException broken) {
      return false;
    }
    RawValue is = valueIn(after);
    boolean sameOthers =
        before.size() - (was == null ? 0 : 1) == after.size() - (is == null ? 0 : 1);
    boolean switched = on == null ? is == null : is != null && is(after, on);
    boolean sameLock = was == null || is == null || was.isFinal() == is.isFinal();
    return sameOthers && switched && sameLock;
  }
}
