/** The channel to the bench closes when that ends in whatever way, also by SIGKILL: nothing of it stays behind. */
function endWithParent() {
  if (!process.send) return; // a worker thread of the child
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

/** The module that every child loads before its own program. */
export const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(`(${endWithParent.toString()})()`)}`;
