// Whether the program of this container can serve: `node deploy/healthy.mjs [PORT]`, the gateway's if none is given.
const { ok } = await fetch(`http://127.0.0.1:${process.argv[2] ?? 4000}/health/ready`, {
  signal: AbortSignal.timeout(2_000),
});
process.exitCode = ok ? 0 : 1;
