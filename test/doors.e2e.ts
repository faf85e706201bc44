import { connectAsync } from 'mqtt';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DeadLetters, News2, Npv } from './graph.documents.js';
import { ValueOf } from './loop.documents.js';
import { openHospital, type Hospital } from './world/hospital.js';
import { passwordOf, switchOn } from './world/robot.js';
import { openWard, type Ward } from './world/ward.js';

let hospital: Hospital;
let ward: Ward;
beforeAll(async () => {
  hospital = openHospital();
  ward = await openWard(hospital);
});
afterAll(() => ward.robot.end());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${inject('system').gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('The graph', () => {
  it('answers the open functions without a token', async () => {
    const flows = ['-10000', '3000', '4200', '6800'];
    const { data } = await hospital.ask(null, Npv, { rate: '0.1', cashFlows: flows });
    expect(Number(data.financial.npv)).toBeCloseTo(1188.443412335223, 9);
    const vitals = {
      respirationRate: '21',
      spo2: '93',
      systolicBloodPressure: '120',
      pulse: '95',
      temperatureCelsius: '37.5',
    };
    const complete = { ...vitals, onOxygen: false, consciousness: 'ALERT' as const };
    expect((await hospital.ask(null, News2, { vitals: complete })).data.news2).toMatchObject({ total: 5 });
  });

  it('answers nothing else without a token, and no token that does not hold', async () => {
    const { errors } = await hospital.ask(null, ValueOf, { modelId: ward.modelId });
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
      message: expect.stringContaining('valueModel'),
    });
    const forged = await post('{"query":"{ __typename }"}', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' });
    expect(forged.status).toBe(401);
  });

  it('answers null for an id nobody has', async () => {
    for (const modelId of ['018f0000-0000-7000-8000-000000000000', 'no id at all']) {
      expect(await hospital.ask('viewer', ValueOf, { modelId })).toEqual({ data: { valueModel: null } });
    }
  });

  it('says what is wrong with a request, and shows no stack', async () => {
    for (const [body, message] of [
      ['{"query":', /json/i],
      ['{"query":"{ nonsense }"}', /Cannot query field/],
      ['{"query":"query($n: Int!) { __typename }"}', /never used/],
      ['{"query":"subscription { benefitRealizationUpdated(modelId: 1) { period } }"}', /WebSocket/],
    ] as const) {
      const authorization = `Bearer ${await hospital.token('viewer')}`;
      const text = await (await post(body, { authorization })).text();
      expect(text).toMatch(message);
      expect(text).not.toMatch(/node_modules|\.js:\d+/);
    }
  });
});

describe('The fleet’s MQTT', () => {
  it('refuses a stranger, and a robot that speaks for another', async () => {
    const { mqttUrl } = inject('system');
    await expect(connectAsync(mqttUrl, { reconnectPeriod: 0 }, false)).rejects.toThrow(/Bad username or password/);
    const username = 'TESTBOTS/impostor';
    const impostor = await connectAsync(mqttUrl, { username, password: passwordOf(username), reconnectPeriod: 0 });
    const refused = new Promise<void>((resolve) => impostor.once('close', () => resolve()));
    impostor.publish(ward.robot.topic('state'), '{}');
    await refused;
  });

  it('puts a message it can not use aside with the reason, and goes on', async () => {
    await ward.robot.client.publishAsync(ward.robot.topic('state'), '{"half a message"');
    await ward.robot.client.publishAsync(ward.robot.topic('state'), '{"headerId": "one"}');
    await ward.deliver(); // the robot is heard as before
    const { data } = await hospital.ask('operator', DeadLetters, {});
    const reasons = data.deadLetters?.nodes
      .filter(({ topic }) => topic === ward.robot.topic('state'))
      .map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['BAD_JSON', 'BAD_SCHEMA']));
  });

  it('keeps what a robot says that nobody has registered', async () => {
    const unknown = await switchOn(`unknown-${hospital.tenant}`);
    await unknown.idle();
    for (;;) {
      const { data } = await hospital.ask('operator', DeadLetters, {});
      const own = data.deadLetters?.nodes.filter(({ topic }) => topic === unknown.topic('state'));
      if (own?.length) {
        expect(own[0]?.reason).toBe('UNKNOWN_ROBOT');
        break;
      }
    }
    await unknown.end();
  });
});
