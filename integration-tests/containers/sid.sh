#!/usr/bin/env bash
# Prints, as a tar file, a small Debian with some packages:
#   sid.sh PACKAGE,PACKAGE…
# Needs a Debian machine, root and mmdebstrap.
set -euo pipefail

# The one suite that has all of the JDKs.
suite=sid

# The mirror that this machine installs from.
apt-get update -q > /dev/null
mirror=$(apt-get indextargets --format '$(REPO_URI)' \
  'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
[ -n "$mirror" ] || { echo "$0: apt on this machine knows no mirror of Debian" >&2; exit 1; }

# Not valid any more: a mirror that lags behind is as good here.
mmdebstrap --quiet --variant=essential --aptopt='Acquire::Check-Valid-Until "false"' \
  --include="$1" "$suite" - "$mirror"
