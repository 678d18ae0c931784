#!/usr/bin/env bash
# Creates complete JDK homes for versions 8 to 26 from Debian packages:
#   jdk-homes.sh DIRECTORY
#   mvn verify -Dit.java.home=DIRECTORY/8
# The JDKs may need a newer C library than this machine has, so this script patches each program to
# use the library from the packages, which it keeps beside the JDKs. The directory cannot be moved
# afterwards. Runtime images made by their jlink still need the newer library, so a test in
# NamedModuleTest fails, with or without the agent.
set -euo pipefail

[ $# = 1 ] || { echo "usage: $0 DIRECTORY" >&2; exit 2; }
command -v patchelf > /dev/null || { echo "$0 needs patchelf" >&2; exit 1; }
mkdir -p "$1"
directory=$(cd "$1" && pwd)
root=$directory/debian
libraries=$root/usr/lib/$(uname -m)-linux-gnu

packages=$(printf ',openjdk-%s-jdk-headless' 8 11 17 21 25 26)
mkdir "$root"
"$(dirname "$0")/sid.sh" "${packages#,}" | tar -x -C "$root" ./etc ./lib64 ./usr/lib

# Replace absolute links (Debian keeps some files in /etc), which would lead to this machine's files
# or nowhere.
find "$root"/usr/lib/jvm -type l -lname '/*' | while read -r link; do
  target=$root$(readlink "$link")
  rm "$link"
  [ ! -e "$target" ] || cp -rL "$target" "$link"
done

interpreter=$(echo "$libraries"/ld-linux-*.so.*)
find "$root"/usr/lib/jvm -type f \( -name '*.so' -o -perm -u+x \) | while read -r file; do
  # Patch only programs and libraries, not scripts or text files.
  [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] || continue
  patchelf --force-rpath --set-rpath "$(patchelf --print-rpath "$file"):$libraries" "$file"
  ! patchelf --print-interpreter "$file" > /dev/null 2>&1 \
    || patchelf --set-interpreter "$interpreter" "$file"
done

for home in "$root"/usr/lib/jvm/java-*-openjdk-*; do
  version=${home##*/java-}
  version=${version%%-*}
  case $version in *.*) continue ;; esac
  ln -sfn "debian/usr/lib/jvm/${home##*/}" "$directory/$version"
  "$directory/$version/bin/java" -version 2>&1 | head -n 1 | sed "s|^|$directory/$version: |"
done
