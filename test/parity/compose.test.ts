import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullStory, shortStory } from '../../dev/src/seed/story.js';
import { settingsFrom } from '../../dev/src/start/settings.js';
import { subgraphs } from '../../dev/src/subgraphs.js';
import { DEV_ISSUER } from '../../dev/src/token/dev-issuer.js';
import { composeFile, namesSubstituted, type Service } from './compose-file.js';
import { exampleEnvironment } from './example-environment.js';
import { namesRead } from './names-read.js';
import { filesBelow, read, ROOT } from './checkout.js';

const { services, volumes } = composeFile();
const all = Object.entries(services);
const service = (name: string): Service => services[name] ?? { image: `no service is called ${name}` };
const ours = all.filter(([, { image }]) => image === 'valueverse');
const places = subgraphs();
const settings = settingsFrom({});

const words = ({ entrypoint = [], command = [], healthcheck }: Service): string[] =>
  [...entrypoint, ...command, ...(healthcheck?.test ?? [])].flatMap((word) => word.split(' '));
const scripts = (of: Service): string[] => words(of).filter((word) => /\.m?js$/.test(word));
/** `dev/dist/seed/main.js` is built from `dev/src/seed/main.ts`. */
const sourceOf = (script: string): string => script.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
const having = (name: string): string[] =>
  all.filter(([, { environment = {} }]) => name in environment).map(([holder]) => holder);

describe.each(places)('The container of $name', ({ name, prefix, defaultPort }) => {
  const { command, expose, healthcheck, volumes: mounts, depends_on } = service(name);

  it('runs the subgraph with its own database password', () => {
    const access = `/access/${name}`;
    expect(command).toEqual(['node', `--env-file=${access}/database.env`, `subgraphs/${name}/dist/main.js`]);
    expect(mounts).toEqual([`${name}-access:${access}:ro`]);
    expect(service('provision').volumes).toContain(`${name}-access:${access}`);
    expect(depends_on?.['provision']).toEqual({ condition: 'service_completed_successfully' });
  });

  it('is found and asked for its health at the default port', () => {
    expect(expose).toEqual([String(defaultPort)]);
    expect(healthcheck?.test).toEqual(['CMD', 'node', 'deploy/healthy.mjs', String(defaultPort)]);
    for (const other of ['gateway', ...places.map((place) => place.name)]) {
      expect(service(other).environment).toHaveProperty(`${prefix}_URL`, `http://${name}:${defaultPort}`);
    }
    expect(service('gateway').depends_on).toHaveProperty(name);
  });
});

describe('The containers', () => {
  it('are those of the subgraphs, of what npm start runs beside them, and of what prepares them', () => {
    const started = [...read('dev/src/start/parts.ts').matchAll(/script: '([^']+)'/g)].map(([, script = '']) => script);
    const run = ours.flatMap(([, of]) => scripts(of));
    expect(started.length).toBeGreaterThan(3);
    expect(started.filter((script) => !run.includes(script))).toEqual(['dev/dist/broker/main.js']); // Mosquitto is it
    expect(all.map(([name]) => name)).toEqual(expect.arrayContaining(['postgres', 'mosquitto', 'provision']));
  });

  it('run programs that exist, with options that these know', () => {
    for (const [name, of] of ours) {
      const [script = ''] = scripts(of).filter((path) => path.endsWith('main.js'));
      expect([name, existsSync(join(ROOT, sourceOf(script)))]).toEqual([name, true]);
      const folder = sourceOf(script).replace('/main.ts', '');
      const sources = filesBelow(folder).map(read).join('\n');
      const options = words(of).filter((word) => /^--\w+$/.test(word) && word !== '--help');
      expect([name, options.filter((option) => !sources.includes(option))]).toEqual([name, []]);
    }
    expect(existsSync(join(ROOT, 'deploy/healthy.mjs'))).toBe(true);
  });

  it('are given variables that the code reads, and no others', () => {
    const known = namesRead();
    const given = ours.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('take from .env what .env.example explains', () => {
    const explained = exampleEnvironment().map(([name]) => name);
    expect(namesSubstituted().filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('open the doors of npm start to this machine', () => {
    const { gateway, broker } = settings;
    expect(service('gateway').ports).toEqual([`\${HOST:-127.0.0.1}:\${GATEWAY_PORT:-${gateway.port}}:${gateway.port}`]);
    expect(service('mosquitto').ports).toEqual([`\${HOST:-127.0.0.1}:\${MQTT_PORT:-${broker?.port}}:${broker?.port}`]);
    expect(all.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['mosquitto', 'gateway']);
    expect(read('deploy/mosquitto/mosquitto.conf')).toContain(`\nlistener ${broker?.port}\n`);
    expect(having('MQTT_URL').map((name) => service(name).environment?.['MQTT_URL'])).toEqual(
      having('MQTT_URL').map(() => `mqtt://mosquitto:${broker?.port}`),
    );
  });

  it('wait for what prepares them, and only programs that end are waited for', () => {
    for (const [name, { depends_on = {} }] of all) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const { healthcheck, restart } = service(needed);
        const ends = restart === undefined;
        const fits = { service_completed_successfully: ends, service_healthy: !ends && !!healthcheck?.test };
        expect([name, needed, { service_started: !ends, ...fits }[condition]]).toEqual([name, needed, true]);
      }
    }
    const once = all.filter(([, { restart, profiles }]) => !restart && !profiles?.includes('tools'));
    const awaited = all.flatMap(([, { depends_on = {} }]) => Object.keys(depends_on));
    expect(once.map(([name]) => name).filter((name) => !awaited.includes(name))).toEqual([]); // else `up --wait` fails
  });

  it('keep their state in volumes that are declared', () => {
    const named = all.flatMap(([, { volumes: mounts = [] }]) => mounts.map((mount) => mount.split(':')[0] ?? ''));
    const own = named.filter((name) => !name.startsWith('./'));
    expect(new Set(own)).toEqual(new Set(Object.keys(volumes)));
    expect(named.filter((name) => name.startsWith('./') && !existsSync(join(ROOT, name)))).toEqual([]);
  });
});

describe('A secret', () => {
  it('comes from .env, whose absence says what to do', () => {
    const given = all.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const secrets = given.filter(([name]) => /SECRET|PASSWORD/.test(name));
    expect(secrets.length).toBeGreaterThan(5);
    for (const [name, value] of secrets) expect(value).toMatch(new RegExp(`^\\$\\{${name}:\\?.*\\}$`));
    for (const name of new Set(secrets.map(([secret]) => secret))) {
      expect(read('docker-compose.yml')).toContain(
        `\${${name}:?set it in .env to the output of \`openssl rand -hex 32\``,
      );
    }
    const urls = given.filter(([name]) => name.endsWith('DATABASE_URL'));
    expect(urls).toEqual([['DATABASE_URL', 'postgres://postgres:${POSTGRES_PASSWORD:?}@postgres:5432/postgres']]);
  });

  it('is told to nobody who does not need it', () => {
    const names = places.map(({ name }) => name);
    expect(having('POSTGRES_PASSWORD')).toEqual(['postgres']);
    expect(having('DATABASE_URL')).toEqual(['provision']);
    expect(having('INTERNAL_TOKEN_SECRET').toSorted()).toEqual([...names, 'gateway'].toSorted());
    expect(having('MQTT_SECRET').toSorted()).toEqual(['mosquitto-files', 'robots', 'seed', 'simulator']);
  });
});

describe('The demonstration', () => {
  it('trusts the issuer that development tokens come from', () => {
    const issuer = `${DEV_ISSUER}=file://${service('issuer').environment?.['DATA_DIR']}/dev-jwks.json`;
    expect(service('gateway').environment?.['AUTH_ISSUERS']).toBe(`\${AUTH_ISSUERS:-${issuer}}`);
    for (const name of ['issuer', 'token', 'seed', 'demand']) {
      expect(service(name)).toMatchObject({ environment: { DATA_DIR: '/data' }, volumes: ['issuer:/data'] });
    }
    expect(service('gateway').volumes).toContain('issuer:/data:ro');
  });

  it('has a broker that knows every robot of the sample story', () => {
    const robots = (name: string) => Number(service(name).command?.at(-1));
    const fleet = ({ sites }: ReturnType<typeof shortStory>) => sites.reduce((sum, site) => sum + site.robots, 0);
    expect(robots('simulator')).toBe(fleet(shortStory(42, new Date(0))));
    expect(robots('mosquitto-files')).toBe(fleet(fullStory(42, new Date(0), 1)));
  });
});

describe('An image', () => {
  const dockerfile = read('deploy/Dockerfile');
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);

  it('is pinned to a version', () => {
    const foreign = all.map(([, { image }]) => image).filter((image) => image !== 'valueverse');
    expect(foreign.length).toBe(2);
    for (const image of [...foreign, ...bases]) expect(image).toMatch(/^[\w-]+:\d+\.\d+(\.\d+)?(-[\w-]+)?$/);
  });

  it('of PostgreSQL has the version that runs without containers', () => {
    const { optionalDependencies } = JSON.parse(read('dev/package.json')) as Record<string, Record<string, string>>;
    const [embedded = ''] = Object.values(optionalDependencies ?? {});
    expect(embedded.startsWith(`${/^postgres:(\d+\.\d+)/.exec(service('postgres').image)?.[1]}.`)).toBe(true);
  });

  it('of ours is the same for every program, and run by an account without rights', () => {
    const build = { context: '.', dockerfile: 'deploy/Dockerfile' };
    for (const [name, of] of ours)
      expect([name, of]).toEqual([name, expect.objectContaining({ build, read_only: true })]);
    expect(dockerfile).toMatch(/\nUSER node\n/);
    expect(new Set(bases).size).toBe(1);
  });

  it('is built of every workspace, and of no secret', () => {
    const ignored = read('deploy/Dockerfile.dockerignore').split('\n');
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    expect(workspaces.filter((path) => !ignored.includes(`!${path.split('/')[0]}`))).toEqual([]);
    expect(ignored.find((line) => !line.startsWith('#'))).toBe('*');
    expect(ignored).not.toContain('!.env');
  });
});
