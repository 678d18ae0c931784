#!/usr/bin/env bash
# Makes homes of the JDKs 8 to 26 out of Debian's packages, compilers and all:
#   jdk-homes.sh DIRECTORY
#   mvn verify -Dit.java.home=DIRECTORY/8
# They want a newer C library than this machine may have, so each program is told to use
# that of the packages, which is kept beside them. The directory cannot be moved afterwards.
# A runtime image that their jlink makes wants the newer one still: NamedModuleTest has a test that
# fails there, with the agent or without.
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

# What Debian keeps in /etc, and the links to it would find this machine's or nothing.
find "$root"/usr/lib/jvm -type l -lname '/*' | while read -r link; do
  target=$root$(readlink "$link")
  rm "$link"
  [ ! -e "$target" ] || cp -rL "$target" "$link"
done

interpreter=$(echo "$libraries"/ld-linux-*.so.*)
find "$root"/usr/lib/jvm -type f \( -name '*.so' -o -perm -u+x \) | while read -r file; do
  # Programs and libraries, not scripts and text.
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
