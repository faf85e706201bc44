import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import { SPOKEN } from '../error/presenter.js';
import { SURPRISE } from '../error/subgraph-error.js';
import { StartRefused } from '../start-refused.js';

/** A plug-in for Apollo Server. */
export type Plugin = ApolloServerPlugin<RequestContext>;

/** The plug-ins of some modules, each of which exports one or a list of them by default. Throws `StartRefused` naming the module that does not. */
export const pluginsIn = async (files: readonly string[]): Promise<Plugin[]> =>
  (await Promise.all(files.map(pluginsOf))).flat();

async function pluginsOf(file: string): Promise<Plugin[]> {
  try {
    const { default: exported } = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown };
    const plugins = [exported].flat();
    if (plugins.every((plugin) => typeof plugin === 'object' && plugin !== null)) return plugins as Plugin[];
    throw new Error(`its default export must be a plug-in (an object) or a list of them, got ${kindsOf(plugins)}`);
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    throw new StartRefused(
      `APOLLO_PLUGINS names ${file}, which cannot be used: ${message.replace(/ imported from .*/s, '')}`,
    );
  }
}

const kindsOf = (values: readonly unknown[]) =>
  values.map((value) => (value === null ? 'null' : typeof value)).join(', ');

/** Those of Apollo Server's own plug-ins that would be put in unasked, switched off: all but those that somebody brought. */
export async function switchedOff(brought: readonly Plugin[]): Promise<Plugin[]> {
  const disabled = await import('@apollo/server/plugin/disabled');
  const off = [
    disabled.ApolloServerPluginCacheControlDisabled(),
    disabled.ApolloServerPluginInlineTraceDisabled(),
    disabled.ApolloServerPluginLandingPageDisabled(),
    disabled.ApolloServerPluginUsageReportingDisabled(),
  ];
  const ids = new Set(brought.flatMap((plugin) => String(idOf(plugin) ?? '')));
  return off.filter((plugin) => !ids.has(String(idOf(plugin))));
}

const idOf = (plugin: object): unknown =>
  '__internal_plugin_id__' in plugin ? plugin.__internal_plugin_id__ : undefined;

/** Whether a plug-in says this, under a code of its own: then it is meant for the client. The codes that we have words for are ours. */
export function isOfPlugin(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { code } = error.extensions;
  return typeof code === 'string' && !SPOKEN.has(code) && code !== SURPRISE.code;
}
