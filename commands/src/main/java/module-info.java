/** What members can do: the pure domain and its ports. Requires nothing of I/O. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-automatic")
module org.mycelium.commands {
  requires com.ibm.icu;
  requires static org.jspecify;
}
