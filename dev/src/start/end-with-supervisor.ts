/**
 * The channel to the supervisor closes when that ends in whatever way, also by SIGKILL. The child is then told to stop
 * as the supervisor would have told it.
 */
function endWithSupervisor() {
  if (!process.send) return; // a worker thread of the child
  const end = () => process.kill(process.pid, 'SIGTERM');
  if (process.connected) process.once('disconnect', end);
  else end();
  process.channel?.unref(); // a child that has nothing left to do may end
}

/** The module that every child loads before its own program, so that no moment of its start goes unwatched. */
export const END_WITH_SUPERVISOR = `data:text/javascript,${encodeURIComponent(`(${endWithSupervisor.toString()})()`)}`;
