# What ./run, ./check and ./heed share: they find a JDK 25, build Heed when its sources have changed, and start it.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
wanted=25

say() { printf '%s\n' "$*" >&2; }

is_wanted() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q "^javac $wanted"
}

find_jdk() {
  local home on_path
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")"); fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /opt/* /opt/java/* /opt/jdk/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$(/usr/libexec/java_home -v $wanted 2>/dev/null || true)"; do
    if [ -n "$home" ] && is_wanted "$home"; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return
    fi
  done
  say "Heed needs a JDK $wanted, and none was found (looked in JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks)."
  say "Install one, for example Eclipse Temurin $wanted from https://adoptium.net, or 'sdk install java $wanted-tem',"
  say "and set JAVA_HOME if it lies elsewhere."
  exit 2
}

# Maven by the wrapper; where its download is not to be had, a Maven that is installed will do.
maven() {
  if (cd "$root" && ./mvnw -v >/dev/null 2>&1); then
    (cd "$root" && ./mvnw "$@")
  elif mvn -v 2>/dev/null | grep -qE '^.{0,4}Apache Maven (3\.([89]|[1-9][0-9])|[4-9])'; then
    say "Maven could not be downloaded, so the installed one is used."
    (cd "$root" && mvn "$@")
  else
    say "Maven could not be downloaded from https://repo.maven.apache.org, and no Maven 3.8 or newer is installed."
    return 2
  fi
}

sources() {
  (cd "$root" && find pom.xml .mvn app/pom.xml app/src/main methods/pom.xml methods/src/main -type f -exec cksum {} + | LC_ALL=C sort | cksum)
}

build() {
  find_jdk
  local now
  now=$(sources)
  if [ -f "$root/app/target/heed.jar" ] && [ "$(cat "$root/target/.built" 2>/dev/null)" = "$now" ]; then return; fi
  say "Building Heed. The first time this fetches libraries and takes some minutes."
  mkdir -p "$root/target"
  rm -f "$root/target/.built"
  maven -q -B -ntp -DskipTests package || { say "The build failed; the lines above say why."; exit 1; }
  # Laid out as single files, and with an archive of what it loads, Heed starts in half the time.
  rm -rf "$root/target/heed" "$root/target/heed.jsa"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/app/target/heed.jar" extract --destination "$root/target/heed" >/dev/null
  printf '%s\n' "$now" >"$root/target/.built"
}

start() {
  export HEED_DATA="${HEED_DATA:-$root/data}"
  local java=(-Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED)
  case "${1:-}" in
    serve | demo) java+=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$root/target/heed.jsa") ;;
    # A command is short: a compiler that thinks less and a simple collector let it end in half the time.
    *) java+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC) ;;
  esac
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" "${java[@]}" ${HEED_JAVA_OPTIONS:-} -jar "$root/target/heed/heed.jar" "$@"
}
