# Undoes "aau enable --system" before the jar is removed. Does the same as "aau disable --system"
# without Java, which may be gone. Leaves alone what another jar's command wrote.
LC_ALL=C
export LC_ALL
jar=/opt/aau/aau.jar
opening="# >>> aau.jar enable --system: "
closing="# <<< aau.jar enable --system"
mark='# Written by "aau enable --system"; "aau disable --system" removes this file.'
newline='
'

# Sets $text to a file's content. Fails if there is no such file, or if the shell cannot hold it.
read_file() {
  [ -f "$1" ] && [ -r "$1" ] || return 1
  text=$(cat "$1" && echo .) || return 1
  text=${text%.}
  [ "${#text}" -eq "$(wc -c < "$1")" ]
}

# Removes a file that the command created. The number of newlines at its end, $2, says how many
# folders the command created for it.
remove_created() {
  rm -f "$1"
  folder=${1%/*}
  newlines=${2#"$newline"}
  while [ -n "$newlines" ] && rmdir "$folder" 2> /dev/null; do
    folder=${folder%/*}
    newlines=${newlines#"$newline"}
  done
}

# Removes the command's lines from a file.
remove_block() {
  read_file "$1" || return 0
  padded=$newline$text
  case $padded in
    *"$newline$opening$jar$newline"*"$newline$closing"*) ;;
    *) return 0 ;;
  esac
  before=${padded%%"$newline$opening$jar$newline"*}
  after=${padded#*"$newline$opening$jar$newline"}
  after=${after#*"$newline$closing"}
  case $before$after in
    *[!"$newline"]*) ;;
    *)
      if [ -z "$before" ] && [ -n "$after" ]; then
        remove_created "$1" "$after"
        return 0
      fi ;;
  esac
  # Keeps the lines before and after, and whether the last line ends with a newline.
  if [ -z "$before" ]; then
    rest=${after#"$newline"}
  else
    rest=${before#"$newline"}$after
  fi
  file=$(readlink -f "$1")
  # If the disk is full, the lines stay. Without the jar, they do nothing.
  cp -p "$file" "$file.aau-new" \
    && printf '%s' "$rest" > "$file.aau-new" \
    && mv -f "$file.aau-new" "$file" \
    || rm -f "$file.aau-new"
}

# Removes a file that the command wrote as a whole, if it contains the text $2.
remove_owned() {
  read_file "$1" || return 0
  case $newline$text in
    *"$newline$mark$newline"*) ;;
    *) return 0 ;;
  esac
  case $text in
    *"$2"*) remove_created "$1" "${text##*[!"$newline"]}" ;;
  esac
}

# A JVM does not start if a variable names a missing jar, and running shells keep the variable.
if grep -qsxF "$opening$jar" /etc/profile.d/aau.sh /etc/zshenv; then
  echo "aau: log in again before you start Java: shells that already run still name $jar" >&2
fi
# Temporary files of runs that were killed.
for path in /etc/.mavenrc /etc/.zshenv /etc/.zprofile /etc/profile.d/.aau.sh \
  /etc/profile.d/.aau-notice.sh /etc/systemd/system-environment-generators/.60-aau \
  /etc/systemd/user-environment-generators/.60-aau /etc/conda/.org_token \
  /etc/conda/condarc.d/.aau.yml; do
  for leftover in "$path"*.aau; do
    number=${leftover#"$path"}
    number=${number%.aau}
    case $number in
      '' | *[!0-9a-f]*) ;;
      *) [ -d "$leftover" ] || rm -f "$leftover" ;;
    esac
  done
done
generator=/etc/systemd/system-environment-generators/60-aau
switched=$(grep -sF "'$jar'" "$generator" || :)
for file in /etc/profile.d/aau.sh /etc/profile.d/aau-notice.sh /etc/zshenv /etc/zprofile \
  /etc/mavenrc; do
  remove_block "$file"
done
for kind in system user; do
  remove_owned "/etc/systemd/$kind-environment-generators/60-aau" "'$jar'"
done
# systemd keeps the variable, too, until daemon-reexec, which stops no service.
if [ -n "$switched" ] && [ ! -e "$generator" ] && [ -d /run/systemd/system ]; then
  systemctl daemon-reexec \
    || echo 'aau: run "systemctl daemon-reexec", or services with a JVM will not start' >&2
fi
# The settings do not name the jar. They stay if another jar is still switched on.
if ! grep -qsF "$opening" /etc/profile.d/aau.sh /etc/zshenv /etc/mavenrc; then
  # A file to which somebody added a setting, such as an opt-out, stays.
  hosts=/etc/conda/condarc.d/aau.yml
  grep -qsvE '^(# Written by .*|anaconda_anon_usage_hosts:.*| *- .*|)$' $hosts \
    || remove_owned $hosts ''
  remove_owned /etc/conda/org_token ''
fi
