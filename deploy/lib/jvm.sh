# The JVM's options, for each subcommand, in this one place. A bot waits most of the time and sits on
# a small server, so memory is what counts; the others are short, so the start is what counts.
# What the JVM itself has to say goes to stderr, because stdout is the program's.
jvm_options() {
  echo "--enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:+UseSerialGC -Xlog:disable -Xlog:all=warning:stderr"
  case $1 in
    run | warm-up) echo "-Xms8m -Xmn4m -XX:TrimNativeHeapInterval=60000" ;;
    # Of a long life it has a minute's work, which the better compiler pays for.
    verify) ;;
    *) echo "-XX:TieredStopAtLevel=1" ;;
  esac
}
