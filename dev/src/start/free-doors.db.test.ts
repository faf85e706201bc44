import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../port.js';
import { assertFree } from './free-doors.js';
import { settingsFrom } from './settings.js';

const stranger = createServer();
afterEach(() => void stranger.close());

const settings = (GATEWAY_PORT: number, MQTT_PORT: number) =>
  settingsFrom({ GATEWAY_PORT: String(GATEWAY_PORT), MQTT_PORT: String(MQTT_PORT) }, []);

describe('The doors of the system', () => {
  it('may be opened where nobody listens', async () => {
    await expect(assertFree(settings(await freePort(), await freePort()))).resolves.toBeUndefined();
  });

  it('are asked for by another variable when somebody does', async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    await expect(assertFree(settings(port, await freePort()), 0)).rejects.toThrow(
      `Port ${port} for the gateway is taken by another program: set GATEWAY_PORT to another.`,
    );
  });

  it('are waited for while what a killed start has left behind lets go of them', async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    const free = assertFree(settings(port, await freePort()));
    stranger.close();
    await expect(free).resolves.toBeUndefined();
  });

  it('must differ', async () => {
    const port = await freePort();
    await expect(assertFree(settings(port, port))).rejects.toThrow('GATEWAY_PORT and MQTT_PORT ask for the same port.');
  });
});
