#!/usr/bin/env bash
# Builds the image in which tests install the Debian package and the RPM. Needs what
# build-images.sh needs.
set -euo pipefail

containers=$(cd "$(dirname "$0")" && pwd)
image=aau-it/packages

# Build nothing if the image exists and the scripts have not changed since.
recipe=$(cat "$0" "$containers/sid.sh" | sha256sum | cut -d ' ' -f 1)
built=$(docker image inspect --format '{{.Config.Labels.recipe}}' "$image" 2> /dev/null || true)
[ "$built" != "$recipe" ] || exit 0

"$containers/sid.sh" openjdk-25-jre-headless,rpm,bash-completion,fish,zsh,man-db \
  | docker import --change "LABEL recipe=$recipe" - "$image" > /dev/null
