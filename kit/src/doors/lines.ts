import type { FastifyReply } from 'fastify';

/** An answer that goes on, line by line. */
export interface Lines {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  close(): void;
}

const ALIVE_EVERY_MS = 10_000;

/** Answers that are kept open until their reader goes or the door closes. An empty line says that the connection lives. */
export function openLines() {
  const open = new Set<() => void>();
  return {
    open: (reply: FastifyReply, onClose: () => void): Lines => {
      reply.hijack();
      const out = reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-cache' });
      out.flushHeaders();
      const alive = setInterval(() => out.write('\n'), ALIVE_EVERY_MS);
      const close = () => {
        if (!open.delete(close)) return;
        clearInterval(alive);
        onClose();
        out.end();
      };
      open.add(close);
      out.on('close', close);
      return {
        write: async (text) => {
          if (!open.has(close) || out.write(text)) return;
          await new Promise((resume) => out.once('drain', resume).once('close', resume));
        },
        close,
      };
    },
    close: () => open.forEach((close) => close()),
  };
}
